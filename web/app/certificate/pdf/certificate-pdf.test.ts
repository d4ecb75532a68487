import { Typeface } from '@skillgrad/print'
import { certificatePdf, type PrintedWords } from './certificate-pdf.server'

const id = '3f0f7b0e-2f63-4a0c-9a53-0a4f2f4f7f11'
const words: PrintedWords = {
  locale: 'zh-CN',
  kind: '结业证书',
  holder: '欧阳明月 Đặng',
  completed: '已完成课程',
  title: '模型如何学习',
  deeds: '完成 12 个小节',
  statement: '证明完成了什么，而非技能等级。',
  facts: [{ label: '编号', value: id }],
  verify: '扫码核验',
  address: `https://learn.example/certificates/${id}`,
}

test('a certificate is one page whose fonts all are inside', async () => {
  const pdf = (await certificatePdf(words)).toString('latin1')

  expect(pdf.slice(0, 5)).toBe('%PDF-')
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
  expect(pdf.match(/\/FontFile2/g)?.length).toBe(pdf.match(/\/Type \/FontDescriptor/g)?.length)
  expect(pdf).toMatch(/\/FontName \/\w+\+NotoSansSC/)
  expect(pdf.length).toBeLessThan(100_000)
})

test.each(['欧阳明月', 'Łukasz Đặng', 'Ελένη', 'Наталья', 'さくら'])(
  '%s is written in fonts of ours',
  async (text) => {
    const typeface = await Typeface.for([{ text, weight: 600 }])

    const runs = typeface.runs({ text, weight: 600 })

    expect(runs.map((run) => run.text).join('')).toBe(text)
    expect(runs.every(({ font }) => typeface.fonts.has(font))).toBe(true)
  },
)

test('a character that none of them has shows as a box, and nothing is left out', async () => {
  const typeface = await Typeface.for([{ text: 'Aمريم', weight: 400 }])

  expect(
    typeface
      .runs({ text: 'Aمريم', weight: 400 })
      .map(({ text }) => text)
      .join(''),
  ).toBe('A□□□□')
})
