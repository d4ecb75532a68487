// Row and column are confused: each word sees only what comes after it.

/** Every query looks at every key and takes home a mix of their values; a stack of heads does so head by head. */
function attention(q: Tensor, k: Tensor, v: Tensor, penalty?: Tensor) {
  const width = q.shape[q.shape.length - 1]
  const scores = tf.matMul(q, k, false, true).div(Math.sqrt(width))
  const allowed = penalty ? scores.add(penalty) : scores

  const weights = allowed.softmax()
  const output = tf.matMul(weights, v)
  return { weights, output }
}

/** What is added to the scores: a row for each word that looks, a column for each word it looks at. */
function causalPenalty(words: number): Tensor {
  const rows = range(words).map((looking) => range(words).map((other) => (other >= looking ? 0 : -1e9)))
  return tf.tensor2d(rows)
}

/** [words, width] to [heads, words, width / heads]: each head gets its own columns, of every word. */
function splitHeads(x: Tensor, heads: number): Tensor {
  const [words, width] = x.shape
  return x.reshape([words, heads, width / heads]).transpose([1, 0, 2])
}

/** The way back: [heads, words, share] to [words, heads · share]. */
function joinHeads(x: Tensor): Tensor {
  const [heads, words, share] = x.shape
  return x.transpose([1, 0, 2]).reshape([words, heads * share])
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

    const looked = attention(q, k, v).output
    return { output: joinHeads(looked).matMul(matrix(wo)) }
  })

function matrix({ values, shape }: FloatArray<[rows: number, columns: number]>) {
  return tf.tensor2d(values, shape)
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}
