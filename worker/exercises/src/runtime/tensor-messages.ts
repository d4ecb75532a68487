import type { Localized } from '../contract/index.js'

/** What TensorFlow's commonest refusals mean: which shapes met, and what would fit. */
export const tensorMessages = {
  broadcast: (one: string, other: string): Localized => ({
    en: `Tensors of shape ${one} and ${other} cannot be combined value by value. Counted from the right, each size must be equal, or 1.`,
    'zh-CN': `形状为 ${one} 和 ${other} 的张量无法逐个元素运算。从右往左数，每一维的大小必须相等，或者为 1。`,
  }),
  matMul: (one: string, other: string, [innerOne, innerOther]: [string, string]): Localized => ({
    en: `\`matMul\` cannot multiply ${one} by ${other}: the inner sizes, here ${innerOne} and ${innerOther}, must be equal.`,
    'zh-CN': `\`matMul\` 无法将 ${one} 与 ${other} 相乘：内侧两维（此处为 ${innerOne} 和 ${innerOther}）必须相等。`,
  }),
  reshape: (size: string, shape: string): Localized => ({
    en: `A tensor of ${size} values does not fit shape ${shape}: the product of the sizes must be ${size}.`,
    'zh-CN': `含有 ${size} 个数的张量放不进形状 ${shape}：各维大小的乘积必须是 ${size}。`,
  }),
  values: (shape: string, wanted: string, given: string): Localized => ({
    en: `A tensor of shape ${shape} holds ${wanted} values, but ${given} were given.`,
    'zh-CN': `形状为 ${shape} 的张量需要 ${wanted} 个数，但给出了 ${given} 个。`,
  }),
  concat: (one: string, rest: string): Localized => ({
    en: `Tensors of shape ${one} and ${rest} cannot be joined: all sizes must be equal but that along the joined axis.`,
    'zh-CN': `形状为 ${one} 和 ${rest} 的张量无法拼接：除拼接的那一维外，其余各维必须相等。`,
  }),
  layerInput: (wanted: string, given: string): Localized => ({
    en: `The model expects a tensor of shape ${wanted}, but was given ${given}.`,
    'zh-CN': `模型需要形状为 ${wanted} 的张量，但得到的是 ${given}。`,
  }),
  scalarLoss: (rank: string): Localized => ({
    en: `The loss must be one number, but it is a tensor with ${rank} dimension${rank === '1' ? '' : 's'}. Take its \`.mean()\` or \`.sum()\`.`,
    'zh-CN': `损失必须是一个数，但这里是 ${rank} 维张量。请取 \`.mean()\` 或 \`.sum()\`。`,
  }),
  disposed: (): Localized => ({
    en: 'A tensor was used after it was disposed. Return it from `tf.tidy`, keep it with `tf.keep`, or dispose it later.',
    'zh-CN': '使用了已被释放的张量。请从 `tf.tidy` 中返回它，用 `tf.keep` 保留它，或晚一点再释放。',
  }),
}
