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
  TOO_MANY_COURSES: {
    en: 'Your company has {maximum} courses of its own already. Ask your operator if you need more.',
    'zh-CN': '贵公司已有 {maximum} 门自建课程。如需更多，请联系运维人员。',
  },
  TOO_MANY_LESSONS: {
    en: 'A course has at most {maximum} lessons. Begin a second course for what comes after.',
    'zh-CN': '一门课程最多 {maximum} 节课。后面的内容请另建一门课程。',
  },
  LESSON_TOO_LONG: {
    en: 'This lesson has {kilobytes} KB; at most {maximum} KB are saved. Split it into several lessons.',
    'zh-CN': '这节课有 {kilobytes} KB，最多保存 {maximum} KB。请拆成几节课。',
  },
  LESSON_MINUTES: {
    en: 'A lesson takes 1 to 120 minutes.',
    'zh-CN': '一节课的时长为 1 到 120 分钟。',
  },
  STALE_COURSE: {
    en: 'Somebody else has changed this course since you opened it. Nothing of theirs was overwritten. Look at what is there now, then try again.',
    'zh-CN': '你打开之后，有人修改了这门课程。对方的内容没有被覆盖。请先查看现在的内容，然后重试。',
  },
  STALE_LESSON: {
    en: 'Somebody else has saved this lesson since you opened it. Nothing of theirs was overwritten, and what you wrote is still here. Choose which one stays.',
    'zh-CN': '你打开之后，有人保存过这节课。对方的内容没有被覆盖，你写的也还在。请选择保留哪一份。',
  },
  STALE_REMOVAL: {
    en: '“{lesson}” was saved after you last read it, so it was not removed. See what is in it now; if it should still go, remove it again.',
    'zh-CN':
      '“{lesson}”在你上次读取之后又保存过，因此没有删除。请先查看它现在的内容；如仍要删除，请再操作一次。',
  },
  LESSON_NEEDED: {
    en: '“{lesson}” can’t go: {others} build on it. Take that out of them first.',
    'zh-CN': '无法删除“{lesson}”：{others} 要求先学这节课。请先在那些课中取消这一要求。',
  },
  LESSONS_DIFFER: {
    en: 'The list names a lesson that the course does not have, or one of them twice. Read the course again.',
    'zh-CN': '列表中有课程里不存在的课，或同一节课出现了两次。请重新读取课程。',
  },
  UNSTORABLE_TEXT: {
    en: 'The text holds a character that can’t be stored. Paste it as plain text.',
    'zh-CN': '文字中含有无法保存的字符。请以纯文本方式粘贴。',
  },
  COURSE_NOT_SOUND: {
    en: 'The course still has {count} problems. The first: {first}',
    'zh-CN': '课程还有 {count} 个问题，第一个：{first}',
  },
  COURSE_FILES: {
    en: 'Nothing was brought in or changed: the files have {count} problems. Mend them and upload the zip again. The first: {first}',
    'zh-CN': '没有导入或改动任何内容：文件有 {count} 个问题。请修正后重新上传 zip。第一个：{first}',
  },
  REVIEW_ASKED: {
    en: 'A review of exactly this is asked for already. Whoever may decide has a letter.',
    'zh-CN': '当前内容已请求审阅，可以审阅的人已收到邮件。',
  },
  NO_REVIEW_ASKED: {
    en: 'No review of what is written now is asked for any more. Look at the page again.',
    'zh-CN': '当前内容没有待处理的审阅请求。请重新查看页面。',
  },
  REVIEW_BY_ANOTHER: {
    en: 'Somebody else has to look: you asked for the review, or wrote what was written last.',
    'zh-CN': '需由其他人审阅：请求是你发起的，或最后的修改出自你手。',
  },
  COURSE_NOT_APPROVED: {
    en: 'In your company a second author or an admin approves a course before it is published. Ask for a review of what is written now.',
    'zh-CN': '贵公司要求课程在发布前由另一位作者或管理员审阅通过。请就当前内容请求审阅。',
  },
  NOTHING_NEW: {
    en: 'Learners have exactly this already. Change something first.',
    'zh-CN': '学员看到的已经是现在的内容。请先修改，再发布。',
  },
} as const satisfies Record<string, Localized>
