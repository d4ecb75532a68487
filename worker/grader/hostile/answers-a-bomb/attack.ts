export async function train() {
  return { predict: () => {
    let bomb = ['0']
    for (let level = 0; level < 40; level++) bomb = [bomb, bomb]
    return { y: bomb }
  } }
}
