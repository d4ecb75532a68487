import type { Prisma, Question } from '@skillgrad/db'
import type { TestDatabase } from '@skillgrad/db/testkit'

const said = (en: string, zh: string) => ({ en, 'zh-CN': zh })

/** A question of every kind; keys of the answers are told by their texts. */
export const questions = [
  {
    id: 'sign',
    kind: 'single',
    prompt: said('Which way does a step go?', '一步往哪边走？'),
    options: [
      {
        text: said('Against the gradient', '逆着梯度'),
        why: said('The loss falls there.', '那边损失下降。'),
        right: true,
      },
      { text: said('Along the gradient', '沿着梯度'), why: said('That is uphill.', '那是上坡。') },
      { text: said('Across it', '横着走'), why: said('That is level ground.', '那是平地。') },
    ],
  },
  {
    id: 'reasons',
    kind: 'multiple',
    prompt: said('What can make a loss explode?', '什么会让损失爆炸？'),
    options: [
      { text: said('A large rate', '学习率大'), why: said('It jumps across.', '会跳过去。'), right: true },
      { text: said('A wrong sign', '符号错误'), why: said('It goes uphill.', '会往上走。'), right: true },
      { text: said('Few epochs', '轮次少'), why: said('It stops early.', '只是早停。') },
    ],
  },
  {
    id: 'order',
    kind: 'ordering',
    prompt: said('In which order is a model trained?', '训练按什么顺序进行？'),
    steps: [said('Predict', '预测'), said('Measure', '衡量'), said('Step', '迈步')],
    why: said('One cannot step before measuring.', '不衡量就无法迈步。'),
  },
  {
    id: 'kinds',
    kind: 'matching',
    prompt: said('Which knob is it?', '这是哪个旋钮？'),
    pairs: [
      { left: said('w', 'w'), right: said('learned', '学到的') },
      { left: said('b', 'b'), right: said('learned', '学到的') },
      { left: said('η', 'η'), right: said('chosen', '选定的') },
    ],
    why: said('The rate is not learned.', '学习率不是学来的。'),
  },
  {
    id: 'loss',
    kind: 'numeric',
    prompt: said('What is the loss?', '损失是多少？'),
    answer: 10.5,
    tolerance: 0.05,
    unit: said('min²', '分钟²'),
    why: said('It is the mean of the squares.', '是平方的平均。'),
  },
] satisfies Question[]

/** The first lesson of the catalogue, with these questions and whatever else is given. To be called before anybody asks. */
export async function givenLessonCheck(db: TestDatabase, also: Prisma.CatalogueLessonUpdateInput = {}) {
  const lesson = await db.owner.catalogueLesson.findFirstOrThrow({
    where: { courseVersion: { number: 1 } },
    orderBy: { position: 'asc' },
    include: { courseVersion: { include: { course: true } } },
  })
  return db.owner.catalogueLesson.update({
    where: { id: lesson.id },
    data: { questions, ...also },
    include: { courseVersion: { include: { course: true } } },
  })
}
