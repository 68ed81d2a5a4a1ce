import { Button, type ButtonProps } from 'antd'
import { useRef } from 'react'
import { bound, useKeys } from '../hooks/keys.ts'
import { Key } from './key.tsx'

type Props = Pick<ButtonProps, 'type' | 'size' | 'loading'> & {
  readonly label: string
  /** The key that does the same, as it stands in the button. */
  readonly at: string
  readonly accept: string
  readonly multiple?: boolean
  readonly take: (files: readonly File[]) => void
}

/** Opens the system's choice of files, by click or key. The same file chosen again is taken again. */
export function FileButton({ label, at, accept, multiple = false, take, ...look }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const choose = () => input.current?.click()
  useKeys({ [bound(at)]: choose })
  return (
    <>
      <Button {...look} onClick={choose}>
        {label} <Key>{at}</Key>
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        aria-label={label}
        onChange={(event) => {
          take([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </>
  )
}
