import type { Localized } from '../../locale.js'

/** Taking an assessment. */
export const assessmentFaults = {
  ASSESSMENTS_NOT_READY: {
    en: 'The questions are being prepared. Try again in a minute.',
    'zh-CN': '题目正在准备中，请过一分钟再试。',
  },
  ATTEMPT_OPEN: {
    en: 'You have begun another assessment. Finish it, or set it aside, and then begin this one.',
    'zh-CN': '你还有一场未完成的测评。请先完成或作废它，再开始这一场。',
  },
  RETAKE_LATER: {
    en: 'You took this one not long ago. Learn something first: in {days} days you can take it again.',
    'zh-CN': '你不久前刚参加过这场测评。先去学一学，{days} 天后可以再来。',
  },
  NOT_ASKED: {
    en: 'This question has not been asked yet. Load the page again to see the one that is waiting for you.',
    'zh-CN': '这道题还没有出现。请重新打开页面，回答当前的题目。',
  },
  ALREADY_ANSWERED: {
    en: 'You have answered this question, perhaps in another tab, and the first answer counts. Load the page again to go on.',
    'zh-CN': '这道题你已经回答过（可能在另一个标签页），以第一次的回答为准。请重新打开页面继续。',
  },
  ATTEMPT_OVER: {
    en: 'This assessment is over. All you answered is kept; load the page again to see what it says.',
    'zh-CN': '这场测评已经结束，之前的回答都已保留。请重新打开页面查看报告。',
  },
  TOO_EARLY_TO_END: {
    en: 'There is nothing to report yet. Answer {least} questions at least, or set the attempt aside.',
    'zh-CN': '现在还没有可报告的内容。请至少回答 {least} 道题，或把这次测评作废。',
  },
  VOIDED_BEFORE: {
    en: 'You have set an attempt aside within the last year, which can be done once. Go on with this one; you can leave and come back for a week.',
    'zh-CN': '过去一年里你已作废过一次测评，每年仅限一次。请继续完成这一场；一周之内可以随时离开再回来。',
  },
  NOT_OVER: {
    en: 'This assessment is still open. Finish it first; then you can say what is wrong with it, and download what it rests on.',
    'zh-CN': '这场测评还没有结束。请先完成它，再提出问题或下载计分记录。',
  },
  APPEAL_ANSWERED: {
    en: 'This was answered already. Load the page again to read the answer.',
    'zh-CN': '这条申诉已有答复。请重新打开页面查看。',
  },
  APPEALS_WAIT: {
    en: '{maximum} objections of yours wait for an answer, and more cannot wait at once. Come back when one is answered.',
    'zh-CN': '你已有 {maximum} 条申诉在等待答复，暂时不能再提交。请等其中一条有了答复再来。',
  },
} as const satisfies Record<string, Localized>
