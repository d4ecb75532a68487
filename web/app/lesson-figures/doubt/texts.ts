import { inBothLanguages } from '../kit'

export interface Seen {
  /** Nothing where asking is never the cheapest. */
  ask: string | undefined
  act: string
  day: string
  asking: string
  wrong: string
  boasts: boolean
}

export const texts = inBothLanguages({
  en: {
    title: 'Act, ask or leave it: what each costs at which confidence',
    lines: 'Cost of one parcel, by the confidence that the model states',
    confidence: 'stated confidence in %',
    euros: 'euros',
    act: 'acts',
    ask: 'asks for a look',
    leave: 'leaves it to the person',
    really: 'the four groups, as they really go',
    fromHereAsk: 'ask',
    fromHereAct: 'act',
    askFrom: 'Asks from',
    actFrom: 'Acts from',
    groups: 'The four groups',
    stated: 'stated',
    ofThese: 'of these',
    right: 'right',
    by: { act: 'it acts', ask: 'it asks', leave: 'it leaves' },
    days: 'What 1,000 parcels cost, in euros',
    byConfidence: 'by confidence',
    always: { act: 'always act', ask: 'always ask', leave: 'always leave' },
    wrongOut: 'Wrong numbers out',
    mistake: 'A wrong number costs',
    noticed: 'Wrong proposals noticed',
    boast: 'The model boasts',
    boastNote: 'at 2.0, whoever says 95% is right in 81%',
    times: (factor: string) => `× ${factor}`,
    money: (amount: string) => `€${amount}`,
    sees: ({ ask, act, day, asking, wrong, boasts }: Seen) => {
      const borders = ask
        ? `The screen asks from ${ask} on and acts from ${act} on.`
        : `Asking is never the cheapest; the screen acts from ${act} on.`
      const trust = boasts ? ' It believes the model, which isn’t right as often as it says.' : ''
      return `${borders}${trust} A thousand parcels cost ${day}, against ${asking} if it always asked, and ${wrong} wrong numbers get out.`
    },
  },
  'zh-CN': {
    title: '直接做、请人看、还是交给人：把握多大时，各要花多少',
    lines: '一个包裹的成本，按模型自己说的把握',
    confidence: '模型说的把握（%）',
    euros: '元',
    act: '直接做',
    ask: '请人看一眼',
    leave: '交给人做',
    really: '四组包裹的真实情形',
    fromHereAsk: '请人看',
    fromHereAct: '直接做',
    askFrom: '从这里起请人看',
    actFrom: '从这里起直接做',
    groups: '四组包裹',
    stated: '自称',
    ofThese: '其中',
    right: '答对',
    by: { act: '直接做', ask: '请人看', leave: '交给人' },
    days: '1,000 个包裹要花多少元',
    byConfidence: '按把握分三种',
    always: { act: '一律直接做', ask: '一律请人看', leave: '一律交给人' },
    wrongOut: '发出去的错编码',
    mistake: '一个错编码的代价',
    noticed: '错的建议被看出来的比例',
    boast: '模型吹牛的程度',
    boastNote: '2.0 时，自称 95% 的只对 81%',
    times: (factor) => `× ${factor}`,
    money: (amount) => `${amount} 元`,
    sees: ({ ask, act, day, asking, wrong, boasts }) => {
      const borders = ask
        ? `界面从 ${ask} 起请人看，从 ${act} 起直接做。`
        : `请人看始终不是最省的；界面从 ${act} 起直接做。`
      const trust = boasts ? '它相信模型，而模型没有自己说的那么准。' : ''
      return `${borders}${trust}一千个包裹要花 ${day}，如果一律请人看则是 ${asking}；有 ${wrong} 个错编码发了出去。`
    },
  },
})
