import type { Localized } from '../../locale.js'

/** A company's own exercises. */
export const authoringFaults = {
  TOO_MANY_EXERCISES: {
    en: 'Your company has {maximum} exercises of its own already. Ask your operator if you need more.',
    'zh-CN': '贵公司已有 {maximum} 个自建练习。如需更多，请联系运维人员。',
  },
  NO_EXERCISE_FILE: {
    en: '{path} is no file of an exercise. Give it one of the names that the guide lists.',
    'zh-CN': '{path} 不是练习的文件。请使用指南中列出的文件名。',
  },
  FILE_TOO_LARGE: {
    en: 'With {path} the limit of {maximum} KB is passed. Leave out what nobody needs.',
    'zh-CN': '加上 {path} 后超过了 {maximum} KB 的上限。请删去不需要的内容。',
  },
  STALE_MANUSCRIPT: {
    en: 'Somebody else has changed this exercise since you opened it. Look at what is there now, then try again.',
    'zh-CN': '你打开之后，有人修改了这个练习。请先查看现在的内容，然后重试。',
  },
  ZIP_REFUSED: {
    en: '{reason}',
    'zh-CN': '{reason}',
  },
  ZIP_WITHOUT_EXERCISE: {
    en: 'No file of an exercise is in this zip. Zip the folder that holds exercise.yaml.',
    'zh-CN': '这个 zip 里没有练习文件。请压缩包含 exercise.yaml 的文件夹。',
  },
  EXERCISE_NOT_SOUND: {
    en: 'The files still have {count} problems. The first: {first}',
    'zh-CN': '文件还有 {count} 个问题，第一个：{first}',
  },
  NOT_PROVEN: {
    en: 'This version is not proven yet. Try it first; when every trial ends as expected, it can be published.',
    'zh-CN': '这个版本还没有通过验证。请先试跑，全部符合预期后即可发布。',
  },
  TRIAL_LIMIT: {
    en: 'Your company has tried {maximum} files within an hour. Read what the trials said, and try again in {minutes} min.',
    'zh-CN': '贵公司一小时内已试跑 {maximum} 个文件。请先查看试跑结果，{minutes} 分钟后再试。',
  },
} as const satisfies Record<string, Localized>
