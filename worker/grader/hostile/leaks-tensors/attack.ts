export async function train({ tf, data, report }) {
  const held = []
  for (;;) held.push(tf.ones([1024, 1024]).add(1))
}
