// Attention, as it works in every large language model. Five places are yours, marked 1 to 5.

/** Every query looks at every key and takes home a mix of their values; a stack of heads does so head by head. */
function attention(q: Tensor, k: Tensor, v: Tensor, penalty?: Tensor) {
  const width = q.shape[q.shape.length - 1]
  // 1. The scores: each query times each key, divided by the square root of the width.
  //    `tf.matMul(q, k, false, true)` multiplies every row of q with every row of k.
  const scores = tf.matMul(q, k, false, true).mul(0)
  const allowed = penalty ? scores.add(penalty) : scores

  // 2. The weights: each row of `allowed` as shares. Then the output: the values, mixed by these weights.
  const weights = allowed
  const output = tf.zerosLike(q)
  return { weights, output }
}

/** What is added to the scores: a row for each word that looks, a column for each word it looks at. */
function causalPenalty(words: number): Tensor {
  const rows = range(words).map((looking) =>
    range(words).map((other) => {
      // 3. 0 where the word at place `looking` may look at the one at place `other`, -1e9 where it may not.
      return 0
    }),
  )
  return tf.tensor2d(rows)
}

/** [words, width] to [heads, words, width / heads]: each head gets its own columns, of every word. */
function splitHeads(x: Tensor, heads: number): Tensor {
  const [words, width] = x.shape
  // 4. First cut the columns of each word into groups, then let words and heads change places.
  return tf.zeros([heads, words, width / heads])
}

/** The way back: [heads, words, share] to [words, heads · share]. */
function joinHeads(x: Tensor): Tensor {
  const [heads, words, share] = x.shape
  //    (still 4) The same two steps, in the opposite order.
  return tf.zeros([words, heads * share])
}

export const attend: Handlers['attend'] = async ({ q, k, v }) =>
  tf.tidy(() => attention(matrix(q), matrix(k), matrix(v)))

export const causal: Handlers['causal'] = async ({ q, k, v }) =>
  tf.tidy(() => attention(matrix(q), matrix(k), matrix(v), causalPenalty(q.shape[0])))

export const multiHead: Handlers['multiHead'] = async ({ x, wq, wk, wv, wo, heads }) =>
  tf.tidy(() => {
    const words = matrix(x)
    const [count] = heads.values
    const q = splitHeads(words.matMul(matrix(wq)), count)
    const k = splitHeads(words.matMul(matrix(wk)), count)
    const v = splitHeads(words.matMul(matrix(wv)), count)

    // 5. Let all heads look at once, join what they bring home, and send it through `wo`.
    return { output: tf.zerosLike(words) }
  })

function matrix({ values, shape }: FloatArray<[rows: number, columns: number]>) {
  return tf.tensor2d(values, shape)
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}
