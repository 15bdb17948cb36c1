/** A plot as a file: the picture with the looks that it has on the page, its title above and its key beneath. */

const looks = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-size', 'font-family', 'text-anchor'] as const
const titleRoom = 36
const keyRoom = 26
/** Twice the size of the drawing, for slides and print. */
const sharpness = 2

/** The title as a file name: "Deemed share" becomes "deemed-share.svg". */
const fileNameOf = (title: string, ending: string) =>
  `${title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}.${ending}`

export function saveSvg(picture: SVGSVGElement, title: string): Promise<void> {
  hand(new Blob([textOf(standalone(picture, title))], { type: 'image/svg+xml' }), fileNameOf(title, 'svg'))
  return Promise.resolve()
}

export async function savePng(picture: SVGSVGElement, title: string): Promise<void> {
  const drawing = standalone(picture, title)
  const address = URL.createObjectURL(new Blob([textOf(drawing)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Number(drawing.getAttribute('width')) * sharpness
    canvas.height = Number(drawing.getAttribute('height')) * sharpness
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((done) => {
      canvas.toBlob(done, 'image/png')
    })
    if (!blob) throw new Error('The browser drew nothing')
    hand(blob, fileNameOf(title, 'png'))
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** A drawing that needs no style sheet and no page around it. */
function standalone(picture: SVGSVGElement, title: string): SVGSVGElement {
  const copy = picture.cloneNode(true) as SVGSVGElement
  const { width, height } = picture.viewBox.baseVal
  const shown = picture.querySelectorAll('*')
  for (const [at, element] of copy.querySelectorAll('*').entries()) {
    const original = shown[at]
    if (!original || element.closest('defs')) continue
    const style = getComputedStyle(original)
    for (const look of looks) {
      if (!element.hasAttribute(look)) element.setAttribute(look, style.getPropertyValue(look))
    }
    element.removeAttribute('class')
  }
  const keys = [...(picture.closest('figure')?.querySelectorAll('.app-plot__key li') ?? [])]
  const whole = height + titleRoom + (keys.length > 0 ? keyRoom : 0)
  copy.removeAttribute('class')
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('viewBox', `0 ${-titleRoom} ${width} ${whole}`)
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(whole))
  const ground = part('rect', { x: 0, y: -titleRoom, width, height: whole, fill: '#ffffff' })
  copy.prepend(ground, words(title, 8, -titleRoom + 22, 16, 'bold'))
  let x = 8
  for (const key of keys) {
    const mark = key.querySelector('svg')?.lastElementChild?.cloneNode(true) as SVGElement | undefined
    const name = key.textContent ?? ''
    if (mark) {
      const original = key.querySelector('svg')?.lastElementChild
      if (original)
        for (const look of looks)
          if (!mark.hasAttribute(look)) mark.setAttribute(look, getComputedStyle(original).getPropertyValue(look))
      const place = part('g', { transform: `translate(${x} ${height + 4})` })
      place.append(mark)
      copy.append(place)
    }
    copy.append(words(name, x + 42, height + 16, 12, 'normal'))
    x += 42 + name.length * 6.4 + 14
  }
  return copy
}

function part(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value))
  return element
}

function words(text: string, x: number, y: number, size: number, weight: string): SVGElement {
  const element = part('text', { x, y, 'font-size': size, 'font-weight': weight, 'font-family': 'Arial, sans-serif' })
  element.textContent = text
  return element
}

const textOf = (drawing: SVGSVGElement) => new XMLSerializer().serializeToString(drawing)

function hand(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
