import type { Localized, TensorSpec } from '../contract/index.js'
import type { ValueWord } from './value-words.js'

/** Every sentence the runtime itself says to a learner, in one place, in both languages. */
export const messages = {
  syntax: (detail: string): Localized => ({
    en: `This is not valid TypeScript: ${detail}`,
    'zh-CN': `这不是有效的 TypeScript：${detail}`,
  }),
  decorators: (): Localized => ({
    en: 'Decorators (`@name`) are not available here. Call the function instead.',
    'zh-CN': '这里不能使用装饰器（`@name`）。请直接调用函数。',
  }),
  imports: (name: string): Localized => ({
    en: `Imports are not available here (\`${name}\`). TensorFlow.js is given to you as \`tf\`.`,
    'zh-CN': `这里不能使用 import（\`${name}\`）。TensorFlow.js 已通过 \`tf\` 提供。`,
  }),
  missingFunction: (name: string): Localized => ({
    en: `The code must export a function named \`${name}\`: write \`export async function ${name}(…) { … }\`.`,
    'zh-CN': `代码必须导出名为 \`${name}\` 的函数：请写 \`export async function ${name}(…) { … }\`。`,
  }),
  missingHandler: (name: string): Localized => ({
    en: `\`train\` must return an object with a function named \`${name}\`, for example \`return { ${name} }\`.`,
    'zh-CN': `\`train\` 必须返回一个包含函数 \`${name}\` 的对象，例如 \`return { ${name} }\`。`,
  }),
  threw: (detail: string): Localized => ({
    en: `Your code threw an error: ${detail}`,
    'zh-CN': `代码抛出了错误：${detail}`,
  }),
  threwNoError: (shown: string): Localized => ({
    en: `Your code threw ${shown}, which is not an error and so knows no line. Throw \`new Error('…')\` instead.`,
    'zh-CN': `代码抛出了 ${shown}，它不是 Error，因此没有行号。请改为抛出 \`new Error('…')\`。`,
  }),
  synchronousRead: (method: string, instead: string): Localized => ({
    en: `\`${method}\` is not available, because it blocks (and fails on a GPU). Use \`${instead}\` instead.`,
    'zh-CN': `\`${method}\` 不可用，因为它会阻塞执行（在 GPU 上会失败）。请改用 \`${instead}\`。`,
  }),
  fixedBackend: (method: string): Localized => ({
    en: `\`tf.${method}\` is not available: the backend is chosen for you and recorded with the grade.`,
    'zh-CN': `\`tf.${method}\` 不可用：后端由系统选定，并与成绩一同记录。`,
  }),
  noModelFiles: (method: string): Localized => ({
    en: `\`tf.${method}\` is not available: your code has no network to fetch a model from. What an exercise gives you to start from is in \`data\`.`,
    'zh-CN': `\`tf.${method}\` 不可用：代码没有网络，无法下载模型。练习提供的起点都在 \`data\` 里。`,
  }),
  badReport: (field: string, got: ValueWord): Localized => ({
    en: `\`report\` needs a plain number for \`${field}\`, but got ${got}. Read a tensor first: \`(await loss.data())[0]\`.`,
    'zh-CN': `\`report\` 的 \`${field}\` 需要普通数字，但得到了${chinese[got]}。请先读取张量：\`(await loss.data())[0]\`。`,
  }),
  notAnObject: (handler: string, names: readonly string[], got: ValueWord): Localized => ({
    en: `\`${handler}\` must return an object like \`{ ${names.join(', ')} }\`, but returned ${got}.`,
    'zh-CN': `\`${handler}\` 必须返回形如 \`{ ${names.join(', ')} }\` 的对象，但返回了${chinese[got]}。`,
  }),
  missingOutput: (handler: string, output: string): Localized => ({
    en: `\`${handler}\` must return \`${output}\`, which is missing from its answer.`,
    'zh-CN': `\`${handler}\` 的返回值中缺少 \`${output}\`。`,
  }),
  notAnArray: (handler: string, output: string, got: ValueWord): Localized => ({
    en: `\`${output}\` from \`${handler}\` must be a tensor or an array of numbers, but it is ${got}.`,
    'zh-CN': `\`${handler}\` 返回的 \`${output}\` 必须是张量或数字数组，但实际是${chinese[got]}。`,
  }),
  disposed: (handler: string, output: string): Localized => ({
    en: `\`${output}\` from \`${handler}\` is a tensor that was already disposed. Return it from \`tf.tidy\`, or use \`tf.keep\`.`,
    'zh-CN': `\`${handler}\` 返回的 \`${output}\` 是已被释放的张量。请从 \`tf.tidy\` 中返回它，或使用 \`tf.keep\`。`,
  }),
  wrongShape: (
    handler: string,
    output: string,
    spec: TensorSpec,
    expected: string,
    got: string,
  ): Localized => ({
    en: `\`${output}\` from \`${handler}\` must have shape [${spec.shape.join(', ')}]${same(spec, expected) ? '' : `, here [${expected}]`}, but has shape ${got}.`,
    'zh-CN': `\`${handler}\` 返回的 \`${output}\` 形状应为 [${spec.shape.join(', ')}]${same(spec, expected) ? '' : `，此处为 [${expected}]`}，但实际为 ${got}。`,
  }),
  ragged: (handler: string, output: string): Localized => ({
    en: `\`${output}\` from \`${handler}\` is a nested array whose rows differ in length.`,
    'zh-CN': `\`${handler}\` 返回的 \`${output}\` 是各行长度不一致的嵌套数组。`,
  }),
  nonFinite: (handler: string, output: string, value: string): Localized => ({
    en: `\`${output}\` from \`${handler}\` contains ${value}. Somewhere 0 was divided by 0, a logarithm met 0, a list was read past its end, or numbers grew beyond all bounds, as they do in training with too large a learning rate.`,
    'zh-CN': `\`${handler}\` 返回的 \`${output}\` 含有 ${value}。某处出现了 0 除以 0、对 0 取对数、读到了列表之外，或者数大到装不下；训练时学习率太大，就会这样。`,
  }),
  notInteger: (handler: string, output: string): Localized => ({
    en: `\`${output}\` from \`${handler}\` must hold whole numbers only.`,
    'zh-CN': `\`${handler}\` 返回的 \`${output}\` 只能包含整数。`,
  }),
  inconsistent: (handler: string, output: string): Localized => ({
    en: `\`${handler}\` does not stand by its answers: asked about the same row again, among other rows, it gave another \`${output}\`. Each answer may depend on its own row alone, and on no chance.`,
    'zh-CN': `\`${handler}\` 的回答前后不一致：同一行换到别的行中间再问一次，\`${output}\` 就变了。每个回答只能取决于它自己那一行，也不能带随机性。`,
  }),
}

function same(spec: TensorSpec, expected: string): boolean {
  return spec.shape.join(', ') === expected
}

const chinese: Record<ValueWord, string> = {
  nothing: '空值',
  null: ' null',
  'a tensor': '张量',
  'a promise': ' Promise',
  'an array': '数组',
  'an object': '对象',
  'a string': '字符串',
  'a function': '函数',
  'a number': '单个数字',
  'a boolean': '布尔值',
  'something else': '其他类型的值',
}
