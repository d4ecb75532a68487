/** How glad a face looks and how wide awake, each from −1 to 1: the two factors behind every picture. */
export type Feeling = readonly [mood: number, energy: number]

/** The hand that drew a set of faces. Lengths in pixels, places from the middle, down and to the right. */
export interface Style {
  radius: number
  eyeHeight: number
  eyeDistance: number
  eyeSize: number
  mouthHeight: number
  mouthWidth: number
  /** How far the corners of the mouth move between sad and glad. */
  bend: number
  /** How much eyes and mouth open between sleepy and wide awake, as a power of e. */
  opening: number
  /** Share of pixels that the scanner gets wrong. */
  flips: number
}

export const side = 14
export const pixels = side * side
const middle = (side - 1) / 2
/** Pixels over which an edge fades. */
const softness = 0.1
const eyeWidth = 1.3
/** Taken out of the global object once: inside a context of its own, each look-up there costs more than the sum it serves. */
const { abs, exp, floor, hypot, min } = Math

/** The chance of ink in each pixel of a face with this feeling, row by row from the top. */
export function inkOf(style: Style, feeling: Feeling): number[] {
  return Array.from({ length: pixels }, (_, pixel) => {
    const at: Place = [(pixel % side) - middle, floor(pixel / side) - middle]
    const blank = [outline(style, at), eyes(style, feeling, at), mouth(style, feeling, at)]
    const ink = 1 - blank.reduce((share, part) => share * (1 - part), 1)
    return style.flips + (1 - 2 * style.flips) * ink
  })
}

type Place = readonly [right: number, down: number]

function outline({ radius }: Style, [right, down]: Place): number {
  return inside(0.55 - abs(hypot(right, down) - radius))
}

function eyes(style: Style, [, energy]: Feeling, [right, down]: Place): number {
  const height = style.eyeSize * exp(style.opening * energy)
  const across = (abs(right) - style.eyeDistance) / eyeWidth
  const along = (down - style.eyeHeight) / height
  return inside(min(height, eyeWidth) * (1 - hypot(across, along)))
}

function mouth(style: Style, [mood, energy]: Feeling, [right, down]: Place): number {
  const { mouthHeight, mouthWidth, bend, opening } = style
  const middleLine = mouthHeight - bend * mood * ((right / mouthWidth) ** 2 - 0.5)
  const half = 0.75 * exp(0.5 * opening * energy)
  return inside(min(half - abs(down - middleLine), mouthWidth + 0.3 - abs(right)))
}

/** From 0 well outside to 1 well inside. */
function inside(depth: number): number {
  return 1 / (1 + exp(-depth / softness))
}
