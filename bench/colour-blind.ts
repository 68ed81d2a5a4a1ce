/**
 * Pictures as people see them who do not tell red from green: `npm run bench -- colour-blind out/gallery/a.png …` writes
 * `a.deutan.png` and `a.protan.png` beside each. The matrices are those of Machado, Oliveira and Fernandes (2009) at full
 * severity, for linear light.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createCanvas, loadImage } from '@napi-rs/canvas'

const matrices = {
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
} as const

const toLinear = Array.from({ length: 256 }, (_, value) => {
  const c = value / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
})

const toScreen = (linear: number): number => {
  const c = Math.min(1, Math.max(0, linear))
  return Math.round(255 * (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055))
}

function see(pixels: Uint8ClampedArray, matrix: readonly number[]): void {
  for (let at = 0; at < pixels.length; at += 4) {
    const [r, g, b] = [toLinear[pixels[at]!]!, toLinear[pixels[at + 1]!]!, toLinear[pixels[at + 2]!]!]
    for (let row = 0; row < 3; row++)
      pixels[at + row] = toScreen(matrix[row * 3]! * r + matrix[row * 3 + 1]! * g + matrix[row * 3 + 2]! * b)
  }
}

for (const file of process.argv.slice(2).filter((name) => name.endsWith('.png'))) {
  const image = await loadImage(readFileSync(file))
  for (const [name, matrix] of Object.entries(matrices)) {
    const canvas = createCanvas(image.width, image.height)
    const pen = canvas.getContext('2d')
    pen.drawImage(image, 0, 0)
    const picture = pen.getImageData(0, 0, image.width, image.height)
    see(picture.data, matrix)
    pen.putImageData(picture, 0, 0)
    const to = file.replace(/\.png$/, `.${name}.png`)
    writeFileSync(to, canvas.toBuffer('image/png'))
    console.log(to)
  }
}
