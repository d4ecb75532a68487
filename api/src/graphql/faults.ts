import type { Locale, Localized } from '../locale.js'

/**
 * Every expected failure with its sentence: what happened and what to do next. `{name}` is filled from the fault's
 * details. A code that is not in this table cannot be thrown.
 */
export const faults = {
  UNAUTHENTICATED: {
    en: 'You are not signed in. Sign in and try again.',
    'zh-CN': '你尚未登录。请登录后重试。',
  },
  NOT_FOUND: {
    en: 'This does not exist, or you do not have access to it. Check the address, or ask the person who sent it.',
    'zh-CN': '内容不存在，或者你没有访问权限。请检查地址，或向发送者确认。',
  },
  FORBIDDEN: {
    en: 'Your role does not allow this. Ask an owner or admin of your company.',
    'zh-CN': '你的角色没有此权限。请联系公司的所有者或管理员。',
  },
  WRONG_CREDENTIALS: {
    en: 'E-mail and password do not match. Check both and try again.',
    'zh-CN': '邮箱与密码不匹配。请检查后重试。',
  },
  TOO_MANY_TRIES: {
    en: 'Too many tries. Wait {retryAfter} seconds and try again.',
    'zh-CN': '尝试次数过多。请等待 {retryAfter} 秒后重试。',
  },
  EMAIL_TAKEN: {
    en: 'There is already an account with this e-mail. Sign in instead.',
    'zh-CN': '该邮箱已注册账号。请直接登录。',
  },
  EMAIL_INVALID: {
    en: 'This is not an e-mail address. Check it for typing mistakes.',
    'zh-CN': '邮箱地址无效。请检查是否有输入错误。',
  },
  PASSWORD_TOO_SHORT: {
    en: 'The password needs at least {minimum} characters.',
    'zh-CN': '密码至少需要 {minimum} 个字符。',
  },
  PASSWORD_EASY: {
    en: 'This password would soon be guessed. Use a longer one: three or four words that have nothing to do with each other or with you.',
    'zh-CN': '这个密码很容易被猜到。请换一个更长的，比如三四个互不相干、也与你无关的词。',
  },
  PASSWORD_BREACHED: {
    en: 'This password stands in lists of stolen ones, so others will try it. Choose one that you use nowhere else.',
    'zh-CN': '这个密码出现在已泄露的密码库中，会被人拿来尝试。请换一个只在这里使用的密码。',
  },
  WRONG_PASSWORD: {
    en: 'This is not your present password. Check it and try again.',
    'zh-CN': '当前密码不正确。请检查后重试。',
  },
  SIGN_IN_AGAIN: {
    en: 'You signed in a while ago. To change this, sign in once more: so nobody can who only finds your browser open.',
    'zh-CN': '距离上次登录已有一段时间。请重新登录后再更改，以防有人趁浏览器未关闭时操作。',
  },
  WRONG_CODE: {
    en: 'This code is not right, or was used already. Wait for the next one in your app, or use a recovery code.',
    'zh-CN': '验证码不正确或已被使用。请等待应用中的下一个验证码，或使用恢复码。',
  },
  WRONG_PROOF: {
    en: 'This is neither your password nor a code that still works. Check it and try again.',
    'zh-CN': '这既不是你的密码，也不是有效的验证码。请检查后重试。',
  },
  SECOND_STEP_ENDED: {
    en: 'You took longer than ten minutes. Sign in again from the beginning.',
    'zh-CN': '已超过十分钟。请从头重新登录。',
  },
  TWO_STEP_ALREADY_ON: {
    en: 'Two-step sign-in is on already. Switch it off first to set up another app.',
    'zh-CN': '两步登录已经开启。如需更换应用，请先将其关闭。',
  },
  TWO_STEP_NOT_BEGUN: {
    en: 'This set-up is no longer the newest. Begin again and scan the new code.',
    'zh-CN': '这次设置已不是最新的。请重新开始，并扫描新的二维码。',
  },
  TWO_STEP_NOT_ON: {
    en: 'Two-step sign-in is not on.',
    'zh-CN': '两步登录尚未开启。',
  },
  PASSKEY_REFUSED: {
    en: 'This passkey was not accepted. Try again, or sign in another way.',
    'zh-CN': '该通行密钥未被接受。请重试，或使用其他方式登录。',
  },
  PASSKEY_LIMIT: {
    en: 'You have {maximum} passkeys already. Remove one that you no longer use.',
    'zh-CN': '你已有 {maximum} 个通行密钥。请移除不再使用的。',
  },
  LAST_WAY_IN: {
    en: 'This is your last way to sign in. Add another passkey or choose a password first.',
    'zh-CN': '这是你最后一种登录方式。请先添加其他通行密钥或设置密码。',
  },
  LINK_SPENT: {
    en: 'This link was used already or has ended. Ask for a new one.',
    'zh-CN': '链接已使用或已失效。请重新申请。',
  },
  LINK_OTHER_BROWSER: {
    en: 'This link was asked for in another browser. Confirm that it was you, or open it there.',
    'zh-CN': '此链接是在另一个浏览器中申请的。请确认是你本人操作，或在那里打开。',
  },
  RECOVERY_SPENT: {
    en: 'This link was used already or has ended. Ask for a new one; only the newest counts once you have used it.',
    'zh-CN': '链接已使用或已失效。请重新申请。',
  },
  PASSWORD_TOO_LONG: {
    en: 'The password may have at most {maximum} characters.',
    'zh-CN': '密码最多 {maximum} 个字符。',
  },
  REQUIRED: {
    en: 'This must not be empty. Fill it in and try again.',
    'zh-CN': '此项不能为空。请填写后重试。',
  },
  TOO_LONG: {
    en: 'This is too long: at most {maximum} characters fit.',
    'zh-CN': '内容过长：最多 {maximum} 个字符。',
  },
  INVITATION_NOT_FOUND: {
    en: 'This invitation link is not valid. Open the newest link you were sent, or ask for a new invitation.',
    'zh-CN': '邀请链接无效。请使用你收到的最新链接，或请对方重新邀请。',
  },
  INVITATION_EXPIRED: {
    en: 'This invitation has expired. Ask the person who invited you to send a new one.',
    'zh-CN': '邀请已过期。请邀请人重新发送邀请。',
  },
  INVITATION_USED: {
    en: 'This invitation has already been accepted. Sign in with your e-mail and password.',
    'zh-CN': '邀请已被接受。请使用邮箱和密码登录。',
  },
  INVITATION_REVOKED: {
    en: 'This invitation has been withdrawn. Ask the person who invited you if that was meant.',
    'zh-CN': '邀请已被撤回。请向邀请人确认。',
  },
  INVITATION_FOR_ANOTHER: {
    en: 'This invitation is for {email}, but you are signed in with another e-mail. Sign out and open the link again.',
    'zh-CN': '此邀请发送给 {email}，但你使用其他邮箱登录。请退出登录后重新打开链接。',
  },
  LINK_ENDED: {
    en: 'This link has ended. Ask whoever gave it to you for a new one, or for an invitation.',
    'zh-CN': '此链接已失效。请向发给你的人索取新链接，或请对方发送邀请。',
  },
  LINK_USED_UP: {
    en: 'As many people as this link was meant for have used it. Ask whoever gave it to you.',
    'zh-CN': '此链接的使用人数已达上限。请联系发给你的人。',
  },
  DOMAIN_NOT_ALLOWED: {
    en: 'This link is for addresses that end in @{domain}. Use your address at work.',
    'zh-CN': '此链接仅限以 @{domain} 结尾的邮箱。请使用工作邮箱。',
  },
  TIMEZONE_UNKNOWN: {
    en: 'This time zone is not known. Choose one from the list.',
    'zh-CN': '没有这个时区。请从列表中选择。',
  },
  DOMAIN_INVALID: {
    en: 'This is no domain. Write it like example.com, or leave it empty.',
    'zh-CN': '域名无效。请按 example.com 的形式填写，或留空。',
  },
  WEBHOOK_ADDRESS_INVALID: {
    en: 'This is no address that can be called. It begins with https:// and holds no name and password.',
    'zh-CN': '无法调用这个地址。地址应以 https:// 开头，且不含用户名和密码。',
  },
  WEBHOOK_ADDRESS_PRIVATE: {
    en: 'This address leads into a private network, which Skillgrad does not call. Give one that is reached over the internet.',
    'zh-CN': '该地址指向内部网络，Skillgrad 不会调用。请填写可通过互联网访问的地址。',
  },
  WEBHOOK_EVENTS_NONE: {
    en: 'Choose at least one event that it should be told of.',
    'zh-CN': '请至少选择一个要通知的事件。',
  },
  WEBHOOK_LIMIT: {
    en: 'Your company has {maximum} webhooks already. Delete one that is no longer needed.',
    'zh-CN': '公司已有 {maximum} 个 Webhook。请删除不再需要的。',
  },
  WEBHOOK_OFF: {
    en: 'This webhook is switched off. Switch it on, then send it again.',
    'zh-CN': '该 Webhook 已停用。请先启用再重新发送。',
  },
  OUT_OF_RANGE: {
    en: 'This must be between {minimum} and {maximum}.',
    'zh-CN': '必须在 {minimum} 到 {maximum} 之间。',
  },
  ALREADY_MEMBER: {
    en: 'This person is already a member of the company.',
    'zh-CN': '此人已是公司成员。',
  },
  MEMBER_SUSPENDED: {
    en: 'This person is a member already, but suspended. Reactivate them among the members.',
    'zh-CN': '此人已是成员，但处于停用状态。请在成员列表中重新启用。',
  },
  SUSPEND_SELF: {
    en: 'You cannot suspend yourself. Ask another admin, or leave the company in your settings.',
    'zh-CN': '无法停用自己。请联系其他管理员，或在设置中退出公司。',
  },
  TEAM_PROVISIONED: {
    en: 'Who is in {name} is decided by your identity provider. Change the group there; here you choose only who manages it.',
    'zh-CN': '{name} 的成员由身份提供商决定。请在那里更改群组；这里只能选择由谁管理。',
  },
  SEATS_TAKEN: {
    en: 'All {seats} seats of your company are taken. Withdraw an invitation or ask for more seats.',
    'zh-CN': '公司的 {seats} 个席位已用完。请撤回邀请或申请更多席位。',
  },
  ROLE_NOT_ALLOWED: {
    en: 'You cannot give this role. Ask an owner of your company.',
    'zh-CN': '你无法授予该角色。请联系公司的所有者。',
  },
  DAYS_OUT_OF_BOUNDS: {
    en: 'Choose from {least} to {most} days.',
    'zh-CN': '请选择 {least} 到 {most} 天。',
  },
  NOT_YOUR_EMAIL: {
    en: 'This is not the e-mail of your account. Type it as it stands above.',
    'zh-CN': '这不是你账号的邮箱。请按上方显示的内容输入。',
  },
  NOT_THE_NAME: {
    en: 'This is not the name of the company. Type it as it stands above.',
    'zh-CN': '这不是公司的名称。请按上方显示的内容输入。',
  },
  OWNS_COMPANIES: {
    en: 'Nobody else owns {companies}. Make somebody else an owner there, or delete the company first.',
    'zh-CN': '{companies} 没有其他所有者。请先将他人设为所有者，或先删除该公司。',
  },
  COPIES_ENOUGH: {
    en: 'You have asked for several copies today. Take one of those, or ask again tomorrow.',
    'zh-CN': '你今天已多次申请副本。请使用已有的副本，或明天再申请。',
  },
  LAST_OWNER: {
    en: 'A company needs an owner. Make somebody else an owner first.',
    'zh-CN': '公司必须有一位所有者。请先将其他人设为所有者。',
  },
  ALREADY_INVITED: {
    en: 'This person is invited already, with this role and team.',
    'zh-CN': '此人已收到邀请，角色和团队相同。',
  },
  REPEATED_LINE: {
    en: 'The same e-mail stands in line {line}.',
    'zh-CN': '与第 {line} 行的邮箱重复。',
  },
  PATH_UNKNOWN: {
    en: '“{path}” is no learning path. Write its title as the courses page shows it, or leave it empty.',
    'zh-CN': '没有名为“{path}”的学习路径。请按课程页面上的标题填写，或者留空。',
  },
  ROLE_UNKNOWN: {
    en: '“{role}” is no role. Write owner, admin, author, manager or learner, or leave it empty.',
    'zh-CN': '“{role}”不是角色。请填写所有者、管理员、作者、经理或学员，或者留空。',
  },
  IMPORT_EMPTY: {
    en: 'There is nobody in this file. It needs a line of headings and a line for each person.',
    'zh-CN': '文件中没有人员。第一行应为表头，之后每行一人。',
  },
  IMPORT_TOO_LARGE: {
    en: 'This file is larger than 2 MB. Keep the columns e-mail, name, team and role, and leave out the rest.',
    'zh-CN': '文件超过 2 MB。请只保留邮箱、姓名、团队和角色列。',
  },
  IMPORT_TOO_MANY: {
    en: 'This file has {found} people; {maximum} are taken at once. Divide it and upload one part after the other.',
    'zh-CN': '文件中有 {found} 人，一次最多 {maximum} 人。请拆分后依次上传。',
  },
  IMPORT_UNREADABLE: {
    en: 'This file can’t be read. Save it as CSV or as .xlsx in your spreadsheet and upload that.',
    'zh-CN': '无法读取此文件。请在表格软件中另存为 CSV 或 .xlsx 后再上传。',
  },
  IMPORT_WITHOUT_EMAIL: {
    en: 'No column is called “e-mail”. The first line must name the columns: e-mail, name, team, role.',
    'zh-CN': '没有名为“邮箱”的列。第一行应为列名：邮箱、姓名、团队、角色。',
  },
  IMPORT_RUNNING: {
    en: 'Another file is being worked on. Wait until it is done, then upload this one.',
    'zh-CN': '另一个文件正在处理中。请等它完成后再上传。',
  },
  TEAM_NAME_TAKEN: {
    en: 'There is already a team with this name. Choose another name.',
    'zh-CN': '已存在同名团队。请换一个名称。',
  },
  STALE_DRAFT: {
    en: 'This draft was changed elsewhere, perhaps in another tab. Both versions are kept: choose one.',
    'zh-CN': '草稿已在别处被修改（例如其他标签页）。两个版本都已保留，请选择其一。',
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
  TOKEN_UNKNOWN: {
    en: 'This is no token of ours. Send “Authorization: Bearer skg_…” with the whole token, or make a new one in the settings.',
    'zh-CN': '令牌无效。请在请求头中发送完整的“Authorization: Bearer skg_…”，或在设置中创建新令牌。',
  },
  TOKEN_ENDED: {
    en: 'This token has ended: it expired, was revoked, or its holder is no longer an active member. Make a new one in the settings.',
    'zh-CN': '此令牌已失效：已到期、已被撤销，或持有人不再是有效成员。请在设置中创建新令牌。',
  },
  TOKEN_SCOPE: {
    en: 'This token may not ask for {field}. A token with the scope {scope} may; make one in the settings.',
    'zh-CN': '此令牌无权请求 {field}。需要具有 {scope} 权限范围的令牌，请在设置中创建。',
  },
  TOKEN_NEVER: {
    en: '{field} is for people who have signed in, never for tokens. Do it in the browser.',
    'zh-CN': '{field} 只供已登录的人使用，令牌一律不可请求。请在浏览器中操作。',
  },
  TOKEN_LIMIT: {
    en: 'There are {maximum} tokens already. Revoke one that is no longer used.',
    'zh-CN': '已有 {maximum} 个令牌。请撤销不再使用的令牌。',
  },
  TOO_MANY_REQUESTS: {
    en: 'This token asks too often. Wait {retryAfter} seconds, and send fewer requests at a time.',
    'zh-CN': '此令牌的请求过于频繁。请等待 {retryAfter} 秒，并减少同时发送的请求。',
  },
  SCOPE_REQUIRED: {
    en: 'A token without a scope opens nothing. Choose at least one.',
    'zh-CN': '没有权限范围的令牌无法使用。请至少选择一项。',
  },
  SCOPE_NOT_ALLOWED: {
    en: 'A token of this kind cannot have the scope {scope}. Leave it out.',
    'zh-CN': '此类令牌不能使用 {scope} 权限范围。请取消选择。',
  },
  ANSWER_MISSING: {
    en: 'The answer is not complete yet. Fill in what is missing, then check it.',
    'zh-CN': '答案还不完整。请补全后再检查。',
  },
  ANSWER_OF_ANOTHER_QUESTION: {
    en: 'This answer does not fit the question any more; the lesson was changed meanwhile. Load the page again and answer once more.',
    'zh-CN': '这个答案与题目不再对应，课程可能已更新。请重新打开页面后再作答。',
  },
  DOMAIN_MIXED: {
    en: 'This domain mixes letters of several alphabets, as names do that want to look like another. Type it anew.',
    'zh-CN': '该域名混用了多种文字的字母，容易与其他域名混淆。请重新手动输入。',
  },
  DOMAIN_SHARED: {
    en: '{domain} is nobody’s own: anybody can get an address or a name in it. Use the domain of your company.',
    'zh-CN': '{domain} 不属于任何公司，任何人都能获得其下的地址或名称。请使用贵公司自己的域名。',
  },
  DOMAIN_LISTED: {
    en: 'This domain is in your list already. Place its record and check it there.',
    'zh-CN': '该域名已在列表中。请添加其 DNS 记录并在那里检查。',
  },
  TOO_MANY_DOMAINS: {
    en: 'Your company has {maximum} domains already. Remove one that you no longer need.',
    'zh-CN': '贵公司已有 {maximum} 个域名。请移除不再需要的域名。',
  },
  DOMAIN_RECORD_ABSENT: {
    en: 'There is no TXT record under {name} yet. Place it at your DNS provider; it can take an hour until the world sees it. Then check again.',
    'zh-CN': '{name} 下还没有 TXT 记录。请在 DNS 服务商处添加，最长可能需要一小时生效，然后再次检查。',
  },
  DOMAIN_RECORD_OTHER: {
    en: 'The TXT record under {name} says something else. Copy the value once more, whole and without quotes, then check again.',
    'zh-CN': '{name} 下的 TXT 记录内容不一致。请重新完整复制该值（不带引号），然后再次检查。',
  },
  DOMAIN_TAKEN: {
    en: '{domain} is already proved here by another company. If it is yours, write to whoever runs this Skillgrad.',
    'zh-CN': '{domain} 已由另一家公司在此验证。如果该域名属于贵公司，请联系本系统的运维人员。',
  },
  DNS_UNREACHABLE: {
    en: 'The name servers of {domain} do not answer. Look whether the domain is set up, and check again in some minutes.',
    'zh-CN': '{domain} 的域名服务器没有响应。请确认域名配置正常，几分钟后再检查。',
  },
  SSO_ONLY_NEEDS_DOMAIN: {
    en: 'Your people enter by your identity provider alone, and this is your last proved domain: nobody could enter without it. Prove another first, or let people enter in other ways again.',
    'zh-CN':
      '贵公司只允许通过身份提供商登录，而这是最后一个已验证的域名，移除后将无人能登录。请先验证其他域名，或恢复其他登录方式。',
  },
  SSO_ONLY_NEEDS_PROVIDER: {
    en: 'Your people enter by your identity providers alone, and this is the last one that is on. Switch on another first, or let people enter in other ways again.',
    'zh-CN':
      '贵公司只允许通过身份提供商登录，而这是最后一个启用的提供商。请先启用另一个，或恢复其他登录方式。',
  },
  SSO_ONLY_NOT_READY: {
    en: 'First prove a domain and switch on an identity provider.',
    'zh-CN': '请先验证一个域名并启用一个身份提供商。',
  },
  EMERGENCY_KEY_NEEDED: {
    en: 'Should your provider fail, an owner must still get in. Give the emergency key to an owner with two-step sign-in first.',
    'zh-CN': '若身份提供商发生故障，仍须有所有者能够进入。请先把应急入口授予一位已开启两步登录的所有者。',
  },
  EMERGENCY_KEY_LAST: {
    en: 'This owner keeps the last emergency key. Give one to another owner first, or let people enter in other ways again.',
    'zh-CN': '这位所有者持有最后一个应急入口。请先授予另一位所有者，或恢复其他登录方式。',
  },
  EMERGENCY_KEY_NEEDS_TWO_STEP: {
    en: 'Whoever keeps the emergency key needs two-step sign-in. Set it up in the settings of the account first.',
    'zh-CN': '持有应急入口的人必须开启两步登录。请先在个人设置中开启。',
  },
  EMERGENCY_KEY_KEEPS_TWO_STEP: {
    en: 'You keep the emergency key of {company}, which needs two-step sign-in. Hand the key to another owner first.',
    'zh-CN': '你持有 {company} 的应急入口，必须保持两步登录。请先把应急入口转交给另一位所有者。',
  },
  EMERGENCY_KEY_IS_OWNERS: {
    en: 'Only owners can keep the emergency key.',
    'zh-CN': '只有所有者可以持有应急入口。',
  },
  OWN_SIGN_IN_NEEDED: {
    en: 'You are signed in by your company’s identity provider. What concerns your own account asks for your own way in: sign in with your password, a passkey or a link.',
    'zh-CN':
      '你是通过公司的身份提供商登录的。更改个人账号需要使用你自己的登录方式：密码、通行密钥或邮件链接。',
  },
  TOO_MANY_PROVIDERS: {
    en: 'Your company has {maximum} identity providers already. Remove one that you no longer need.',
    'zh-CN': '贵公司已有 {maximum} 个身份提供商。请移除不再需要的。',
  },
  PROVIDER_NOT_TRIED: {
    en: 'Try this provider first: sign in by it once. Then it can be switched on.',
    'zh-CN': '请先测试该提供商：用它登录一次，成功后即可启用。',
  },
  PROVIDER_LIVE: {
    en: 'Your people sign in by this provider. Only an owner may change its connection, or switch it off.',
    'zh-CN': '公司成员正在使用该提供商登录。只有所有者可以更改其连接或将其停用。',
  },
  ADDRESS_NOT_SECURE: {
    en: 'This must be a full address that begins with https://.',
    'zh-CN': '必须是以 https:// 开头的完整地址。',
  },
  ADDRESS_PRIVATE: {
    en: 'This address leads into a private network, which is not asked. Whoever runs this Skillgrad can allow it (ALLOW_PRIVATE_ADDRESSES).',
    'zh-CN': '该地址位于私有网络，系统不会访问。运维人员可通过 ALLOW_PRIVATE_ADDRESSES 放行。',
  },
  ISSUER_UNREACHABLE: {
    en: 'Nothing answers at {address} ({reason}). Check the issuer, and that it can be reached from the internet.',
    'zh-CN': '{address} 没有响应（{reason}）。请检查签发者地址，并确认可从互联网访问。',
  },
  ISSUER_CERTIFICATE: {
    en: 'The certificate of {address} is not valid ({reason}). Renew it at the provider, then save again.',
    'zh-CN': '{address} 的证书无效（{reason}）。请在提供商处更新证书后再保存。',
  },
  ISSUER_WITHOUT_DISCOVERY: {
    en: 'There is no OpenID configuration at {address}. The issuer is the address before /.well-known/openid-configuration.',
    'zh-CN': '{address} 没有 OpenID 配置。签发者应是 /.well-known/openid-configuration 之前的地址。',
  },
  ISSUER_MISMATCH: {
    en: 'The provider calls itself by another name than this issuer. Copy the issuer exactly as your provider shows it, with or without the slash at its end.',
    'zh-CN': '提供商声明的签发者与此不一致。请完全按照提供商显示的内容复制，注意末尾的斜杠。',
  },
  METADATA_UNREADABLE: {
    en: 'This is no metadata of a SAML 2.0 identity provider. Download it there as XML and take the whole file.',
    'zh-CN': '这不是 SAML 2.0 身份提供商的元数据。请在提供商处下载 XML，并使用完整文件。',
  },
  METADATA_WITHOUT_REDIRECT: {
    en: 'The metadata names no sign-in address for HTTP-Redirect. Switch that binding on at your provider.',
    'zh-CN': '元数据中没有 HTTP-Redirect 登录地址。请在提供商处启用该绑定。',
  },
  CERTIFICATE_UNREADABLE: {
    en: 'This is no X.509 certificate. Paste it from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----.',
    'zh-CN':
      '这不是 X.509 证书。请粘贴从 -----BEGIN CERTIFICATE----- 到 -----END CERTIFICATE----- 的全部内容。',
  },
  CERTIFICATE_EXPIRED: {
    en: 'This certificate ended on {date}. Get the new one from your provider.',
    'zh-CN': '该证书已于 {date} 到期。请从提供商获取新证书。',
  },
  CERTIFICATE_WEAK: {
    en: 'The key in this certificate is too short: RSA needs at least 2048 bits. Make a new one at your provider.',
    'zh-CN': '该证书的密钥过短：RSA 至少需要 2048 位。请在提供商处生成新证书。',
  },
  TOO_MANY_RULES: {
    en: 'At most {maximum} rules fit. Use groups that hold more people.',
    'zh-CN': '最多 {maximum} 条规则。请使用包含更多人员的群组。',
  },
  RULE_NEEDS_FIELD: {
    en: 'Say in which claim or attribute your provider tells the groups.',
    'zh-CN': '请填写提供商在哪个声明或属性中给出群组。',
  },
  NO_COMPANY_SIGN_IN: {
    en: 'No company signs people in for this address. Use your password, a passkey or a link by e-mail.',
    'zh-CN': '没有公司为该邮箱提供登录。请使用密码、通行密钥或邮件链接。',
  },
  NO_MORE_HINTS: {
    en: 'There is no further hint here.',
    'zh-CN': '这里没有更多提示了。',
  },
} as const satisfies Record<string, Localized>

export type FaultCode = keyof typeof faults
export type FaultDetails = Readonly<Record<string, string | number>>

export function faultSentence(code: FaultCode, locale: Locale, details: FaultDetails = {}): string {
  return faults[code][locale].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''))
}
