import { Button } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Dialog } from '../components/dialog.tsx'
import { Key } from '../components/key.tsx'
import { useWords } from '../i18n/index.ts'

type Eye = { readonly state: 'opening' | 'ready' | 'absent' | 'refused' | 'busy' }
type Props = { readonly take: (pictures: Iterable<Blob>) => void; readonly close: () => void }

/** What the camera sees. Enter takes it, Escape leaves; the camera is off again as soon as this is closed. */
export function Camera({ take, close }: Props) {
  const { t } = useWords()
  const { video, state } = useCamera()
  const shutter = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (state === 'ready') shutter.current?.focus()
  }, [state])
  const shoot = async () => {
    const picture = video.current === null ? null : await frameOf(video.current)
    if (picture === null) return
    take([picture])
    close()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    // The form around this must not be saved by it.
    event.stopPropagation()
    const button = (event.target as HTMLElement).closest('button')
    if (event.repeat || state !== 'ready' || (button !== null && button !== shutter.current)) return
    event.preventDefault()
    void shoot()
  }
  return (
    <Dialog title={t('photo.camera')} close={close}>
      <fieldset className="camera" aria-label={t('photo.camera')} onKeyDown={onKey}>
        <video ref={video} muted playsInline autoPlay hidden={state !== 'ready'} aria-label={t('photo.preview')} />
        {state !== 'ready' && <p role={state === 'opening' ? 'status' : 'alert'}>{t(`photo.camera.${state}`)}</p>}
        <div className="form-buttons">
          {state === 'ready' && (
            <Button ref={shutter} type="primary" size="large" onClick={() => void shoot()}>
              {t('photo.shoot')} <Key>Enter</Key>
            </Button>
          )}
          <Button size="large" onClick={close}>
            {t('action.cancel')} <Key>Esc</Key>
          </Button>
        </div>
      </fieldset>
    </Dialog>
  )
}

/** The camera's picture in `video` for as long as this is shown. */
function useCamera() {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<Eye['state']>('opening')
  useEffect(() => {
    let stream: MediaStream | null = null
    let left = false
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    const open = async () => {
      try {
        // A page without a secure address has no devices at all.
        if (navigator.mediaDevices === undefined) return setState('absent')
        stream = await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 1600 } }, audio: false })
        if (left) return stop()
        video.current!.srcObject = stream
        await video.current!.play()
        setState('ready')
      } catch (error) {
        if (!left) setState(whyOf(error))
      }
    }
    void open()
    return () => {
      left = true
      stop()
    }
  }, [])
  return { video, state }
}

function whyOf(error: unknown): Eye['state'] {
  switch ((error as { name?: string }).name) {
    case 'NotAllowedError':
      return 'refused'
    case 'NotReadableError':
    case 'AbortError':
      return 'busy'
    default:
      return 'absent'
  }
}

/** The frame shown now, as a picture; null before there is one. */
function frameOf(video: HTMLVideoElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.92))
}
