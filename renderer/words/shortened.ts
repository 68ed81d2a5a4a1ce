const most = 40

/** What was typed or scanned, as it is said back: a web address from a QR would fill the page. */
export const shortened = (text: string): string => {
  const characters = [...text]
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text
}
