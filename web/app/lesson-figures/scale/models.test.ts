import { modelNames, models, sizeOf, tokensFor } from './models'

test('the second offer has the numbers of the lesson', () => {
  const size = sizeOf(models.chinchilla, 16, 1000)

  expect(size.memory).toBe(140)
  expect(size.cardsToHold).toBe(2)
  expect(size.training).toBeCloseTo(5.88e23, -21)
  expect(size.days).toBeCloseTo(17, 0)
  expect(size.readingYears).toBeCloseTo(7991, 0)
  expect(size.tokensPerParameter).toBe(20)
})

test('with four bits it fits on one card', () => {
  expect(sizeOf(models.chinchilla, 4, 1000)).toMatchObject({ memory: 35, cardsToHold: 1 })
})

test('a mixture of experts is as heavy as all its parameters and as busy as the active ones', () => {
  const { memory, training } = sizeOf(models.deepseek, 8, 1000)

  expect(memory).toBe(671)
  expect(training).toBeLessThan(sizeOf(models.llama405, 8, 1000).training / 10)
})

test('GPT-3 read 1.7 tokens for each parameter', () => {
  expect(sizeOf(models.gpt3, 16, 1).tokensPerParameter).toBeCloseTo(1.7, 1)
})

test('Gopher and Chinchilla cost about the same to train', () => {
  const ratio = sizeOf(models.chinchilla, 16, 1).training / sizeOf(models.gopher, 16, 1).training

  expect(ratio).toBeGreaterThan(0.9)
  expect(ratio).toBeLessThan(1.2)
})

test('lines of equal cost run through the models they belong to', () => {
  for (const name of modelNames) {
    const { active, tokens } = models[name]
    expect(tokensFor(sizeOf(models[name], 16, 1).training, active)).toBeCloseTo(tokens, -4)
  }
})
