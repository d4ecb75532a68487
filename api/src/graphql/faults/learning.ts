import type { Localized } from '../../locale.js'

/** Drafts, submissions, the questions of a lesson, and what keeps a course from being offered to learners. */
export const learningFaults = {
  STALE_DRAFT: {
    en: 'This draft was changed elsewhere, perhaps in another tab. Both versions are kept: choose one.',
    'zh-CN': '草稿已在别处被修改（例如其他标签页）。两个版本都已保留，请选择其一。',
  },
  COURSE_LOCKED: {
    en: 'This does not count yet, as the course is not open to you. First comes: {first}. What you read until then is not lost: complete it again afterwards.',
    'zh-CN': '这门课程尚未对你开放，现在完成还不能计入进度。请先完成：{first}。之后再回来点一次“完成”即可。',
  },
  DUE_NO_DAY: {
    en: 'This is no day within the next five years. Choose one from the calendar, or leave it empty.',
    'zh-CN': '请选择五年之内的日期，或留空。',
  },
  DUE_IN_THE_PAST: {
    en: 'This day is over. Choose today or a later one, or leave it empty.',
    'zh-CN': '这一天已经过去。请选择今天或之后的日期，或留空。',
  },
  SPAN_NO_DAY: {
    en: 'This is no day of the calendar. Choose one, or write it as 2026-12-24.',
    'zh-CN': '日历上没有这一天。请重新选择，或按 2026-12-24 的格式填写。',
  },
  SPAN_BACKWARDS: {
    en: 'This day is before the first one. Choose a later one, or change the first.',
    'zh-CN': '结束日期早于开始日期。请把结束日期改晚，或把开始日期改早。',
  },
  SPAN_TOO_LONG: {
    en: 'These days are more than {years} years apart. Choose days that are closer to each other.',
    'zh-CN': '两个日期相隔超过 {years} 年。请缩小范围。',
  },
  SPAN_IN_THE_FUTURE: {
    en: 'This day is still to come, so nothing is known of it. Choose today or an earlier one.',
    'zh-CN': '这一天还没有到，无法统计。请选择今天或更早的日期。',
  },
  TOO_MANY_AT_ONCE: {
    en: 'Choose at most {most} people at a time. For more, give it to their team.',
    'zh-CN': '一次最多选择 {most} 人。人数更多时，请直接为团队安排。',
  },
  LEARNING_GIVEN: {
    en: 'Your company gave you this, and by when. Ask whoever leads your team if that has to change.',
    'zh-CN': '这是公司为你安排的学习，日期也由公司确定。如需调整，请联系团队负责人。',
  },
  RENEWAL_WITHOUT_QUESTIONS: {
    en: 'This course has no questions that could be answered anew. Choose one that has some, or add questions to its lessons first.',
    'zh-CN': '这门课程没有可以重新作答的检查题。请选择有检查题的课程，或先为课程添加检查题。',
  },
  RENEWAL_MONTHS: {
    en: 'Choose between {least} and {most} months.',
    'zh-CN': '请填写 {least} 到 {most} 个月之间的整数。',
  },
  RENEWAL_GRACE: {
    en: 'Choose at most {most} days of grace, or 0 for none.',
    'zh-CN': '宽限期最长 {most} 天；不设宽限期请填 0。',
  },
  VERSION_OF_BEFORE: {
    en: 'The course was changed once more meanwhile. Look at what is new now, then choose.',
    'zh-CN': '课程刚刚又有更新。请先查看新的变化，再做选择。',
  },
  CODE_EMPTY: {
    en: 'There is no code to grade yet. Write your solution and submit again.',
    'zh-CN': '尚无可评分的代码。请编写解答后再提交。',
  },
  CODE_TOO_LONG: {
    en: 'Your code is {kilobytes} KB; at most {maximum} KB are graded. Remove what is not needed.',
    'zh-CN': '你的代码有 {kilobytes} KB；最多评分 {maximum} KB。请删除不需要的内容。',
  },
  SUBMISSION_LIMIT: {
    en: 'You have used your {limit} graded runs for this hour. The next is free in {minutes} min; Run in the browser stays unlimited.',
    'zh-CN': '你已用完本小时的 {limit} 次评分。{minutes} 分钟后可再次提交；在浏览器中运行不受限制。',
  },
  QUEUE_FULL: {
    en: 'More submissions are waiting than can be graded soon, so yours was not taken. Your code is kept, and no attempt is used up. Try again in {retryAfter} seconds.',
    'zh-CN': '等待评分的提交太多，这次暂未接收。代码已保留，也不占用提交次数。请在 {retryAfter} 秒后再试。',
  },
  RUN_LIMIT: {
    en: 'You have submitted {limit} times within an hour, most of them without using up an attempt. The next is free in {minutes} min; Run in the browser stays unlimited.',
    'zh-CN':
      '你在一小时内已提交 {limit} 次，其中大多未计入次数。{minutes} 分钟后可再次提交；在浏览器中运行不受限制。',
  },
  NOTHING_TO_CANCEL: {
    en: 'This submission is already graded, so it cannot be cancelled.',
    'zh-CN': '此提交已完成评分，无法取消。',
  },
  ANSWER_MISSING: {
    en: 'The answer is not complete yet. Fill in what is missing, then check it.',
    'zh-CN': '答案还不完整。请补全后再检查。',
  },
  ANSWER_OF_ANOTHER_QUESTION: {
    en: 'This answer does not fit the question any more; the lesson was changed meanwhile. Load the page again and answer once more.',
    'zh-CN': '这个答案与题目不再对应，课程可能已更新。请重新打开页面后再作答。',
  },
  REVIEW_OVER: {
    en: 'This question waits for no answer any more: it was answered in another tab, or the course was changed. Go on with the next one.',
    'zh-CN': '这道题已不需要作答：可能已在其他标签页答过，或课程已更新。请继续下一题。',
  },
  STALE_NOTE: {
    en: 'This note was changed in another tab meanwhile, and nothing was written over. Copy what you wrote, load the page again, and put both together.',
    'zh-CN': '这条笔记刚刚在其他标签页被修改，尚未覆盖。请先复制你写的内容，重新打开页面后再合并。',
  },
  HIGHLIGHT_EMPTY: {
    en: 'There are no words in what is selected. Select some beside the formula or the picture, too.',
    'zh-CN': '选中的内容里没有文字。请连同公式或图片旁边的文字一起选中。',
  },
  HIGHLIGHTS_FULL: {
    en: 'You have {maximum} highlights, the most that are kept. Remove some under “Notes”, then highlight this once more.',
    'zh-CN': '你已有 {maximum} 处划线，达到上限。请先在“笔记”中删除一些，再划线。',
  },
  ASKING_PACE: {
    en: 'You have done this {maximum} times within a day, the most that is taken. Go on tomorrow; what you wrote is still here to be copied.',
    'zh-CN': '你在一天内已操作 {maximum} 次，达到上限。请明天继续；你写的内容还在这里，可以先复制。',
  },
  ASKED_RETIRED: {
    en: 'This course is no longer offered, so nobody would answer a new question about it. What was asked before stays here.',
    'zh-CN': '这门课程已停止提供，新的问题恐怕无人回答。以前的问题仍会保留。',
  },
  ASKED_ANSWERED: {
    en: 'Somebody has answered this question, so it stays. You can still change what it says.',
    'zh-CN': '已有人回答这个问题，因此不能删除。你仍可以修改问题。',
  },
  ASKED_OWN: {
    en: 'This is your own. Change or remove it instead.',
    'zh-CN': '这是你自己写的内容。你可以修改或删除它。',
  },
  ANSWER_ACCEPTED: {
    en: 'This answer is accepted, and others go by it, so it stays. You can still change what it says.',
    'zh-CN': '这个回答已被采纳，其他人会参考它，因此不能删除。你仍可以修改回答。',
  },
  ANSWERS_FULL: {
    en: 'This question has {maximum} answers, the most it can have. Improve one of yours, or ask a new question.',
    'zh-CN': '这个问题已有 {maximum} 个回答，达到上限。请修改你已有的回答，或另提一个问题。',
  },
  COURSE_TOO_LARGE: {
    en: 'The lessons of this course have {kilobytes} KB; at most {maximum} KB are published, and a text in one language counts for both. Move some lessons to a second course.',
    'zh-CN':
      '这门课程的全部课共 {kilobytes} KB，最多发布 {maximum} KB；只有一种语言的正文按两种语言计算。请把部分课移到另一门课程。',
  },
  TOO_MANY_VERSIONS: {
    en: 'This course has {maximum} versions, the most that are kept. Stop offering it, and write what comes next as a new course.',
    'zh-CN': '这门课程已有 {maximum} 个版本，达到上限。请停止提供这门课程，并把后续内容写成新课程。',
  },
  EXERCISES_RETIRED: {
    en: 'Nobody could finish this version: it asks for what is no longer offered: {exercises}. Publish that again first, or publish the course without it.',
    'zh-CN':
      '学员无法完成该版本，因为其中的练习已停止提供：{exercises}。请先重新发布练习，或发布不含该练习的课程版本。',
  },
  EXERCISE_IN_COURSE: {
    en: 'Learners need this exercise to finish what is on offer: {courses}. Publish that without the exercise first, or stop offering it.',
    'zh-CN': '学员要完成以下课程，还需要这个练习：{courses}。请先发布不含该练习的课程版本，或停止提供课程。',
  },
  CERTIFICATE_REVOKED: {
    en: 'This certificate is revoked already; the first reason stands.',
    'zh-CN': '这张证书此前已被撤销，仍以最初的理由为准。',
  },
  NO_MORE_HINTS: {
    en: 'There is no further hint here.',
    'zh-CN': '这里没有更多提示了。',
  },
} as const satisfies Record<string, Localized>
