import type { photos as zh } from '../zh/photos.ts'

/** Photos. */
export const photos: Readonly<Record<keyof typeof zh, string>> = {
  'photo.title': 'Pictures',
  'photo.camera': 'Take a picture',
  'photo.file': 'Choose a picture',
  'photo.pasteOrDrop': 'or paste it, or drop it here',
  'photo.pending': '{count} being prepared…',
  'photo.of': 'Picture of {no}',
  'photo.nth': 'Picture {place} of {no}',
  'photo.place': 'Picture {place}',
  'photo.veiled': 'Blurred',
  'photo.veiledHint': 'This picture is blurred. Close it, use “Reveal” and give a reason to see it.',
  'photo.elsewhere': 'Picture at another desk',
  'photo.none': 'No picture',
  'photo.first': 'First',
  'photo.makeFirst': 'Make it the first',
  'photo.remove': 'Take out',
  'photo.caption': 'Caption',
  'photo.captionOf': 'Caption of picture {place}',
  'photo.more': '{count} more',
  'photo.full': 'A record takes {limit} pictures at most',
  'photo.reveal': 'Reveal pictures of {no}',
  'photo.preview': 'What the camera sees',
  'photo.shoot': 'Take it',
  'photo.camera.opening': 'Opening the camera…',
  'photo.camera.ready': 'The camera is open',
  'photo.camera.absent': 'No camera was found. Plug one in, or close this and choose or paste a picture.',
  'photo.camera.refused':
    'The camera is not allowed. Allow it in the settings of the system or browser, or close this and choose a picture.',
  'photo.camera.busy': 'Another program is using the camera. Close that program and try again.',
}
