/** A file's bytes as base64, as the desk takes them. Rejects where the file cannot be read any more. */
export const base64Of = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).split(',', 2)[1] ?? '')
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Hands a workbook that came as base64 to the browser's own download. */
export function downloadWorkbook({ name, base64 }: { readonly name: string; readonly base64: string }): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  download(name, new Blob([bytes], { type: workbook }))
}

/** Hands a value as readable JSON to the browser's own download. */
export const downloadJson = (name: string, value: unknown): void =>
  download(name, new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' }))

/** Hands a text to the browser's own download. */
export const downloadText = (name: string, text: string, type: string): void =>
  download(name, new Blob([text], { type }))

function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the address after the click returns.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
