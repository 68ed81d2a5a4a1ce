import { DeskError } from '../../core/errors.ts'
import { photoBytes } from '../../core/photos.ts'

/** The refusal of a picture that weighs more than the desk takes. */
export const photoTooLarge = (): DeskError => new DeskError('photo-too-large', { limit: photoBytes / 1024 / 1024 })
