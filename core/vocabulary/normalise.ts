/** Text as it is compared: NFKC, lower case, well-formed. Offsets into the answer are not offsets into the input. */
export const normalise = (text: string): string => text.toWellFormed().normalize('NFKC').toLowerCase()
