export type Point = readonly [x: number, y: number]

/** A part of an ellipse, from one angle to another; 0 is right, a quarter turn is down. */
function arc([cx, cy]: Point, [rx, ry]: Point, from: number, to: number): Point[] {
  const steps = 9
  return Array.from({ length: steps + 1 }, (_, at): Point => {
    const turn = ((from + ((to - from) * at) / steps) * Math.PI) / 180
    return [cx + rx * Math.cos(turn), cy + ry * Math.sin(turn)]
  })
}

/** How one writes the digits, on a square from −1 to 1 with the middle in its middle; down is positive. */
export const digits: readonly (readonly Point[])[] = [
  arc([0, 0], [0.45, 0.7], -90, 270),
  [
    [-0.25, -0.4],
    [0.05, -0.7],
    [0.05, 0.7],
  ],
  [...arc([0, -0.32], [0.4, 0.38], -170, 20), [-0.42, 0.68], [0.45, 0.68]],
  [...arc([-0.02, -0.36], [0.4, 0.34], -150, 80), ...arc([-0.02, 0.34], [0.44, 0.36], -80, 150)],
  [
    [0.2, 0.7],
    [0.2, -0.7],
    [-0.45, 0.25],
    [0.5, 0.25],
  ],
  [[0.4, -0.68], [-0.3, -0.68], [-0.35, -0.1], ...arc([0, 0.24], [0.43, 0.44], -130, 140)],
  [[0.25, -0.7], [-0.25, -0.1], ...arc([0, 0.3], [0.4, 0.4], 200, 560)],
  [
    [-0.42, -0.68],
    [0.42, -0.68],
    [-0.1, 0.7],
  ],
  [...arc([0, -0.34], [0.36, 0.34], 90, 450), ...arc([0, 0.36], [0.42, 0.36], -90, 270)],
  [[-0.25, 0.7], [0.25, 0.1], ...arc([0, -0.3], [0.4, 0.4], 20, 380)],
]
