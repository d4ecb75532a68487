import type { RoleName } from '../../permission.js'

export type Column = 'email' | 'name' | 'team' | 'role' | 'path'

/** What people call the columns, in lower case and without spaces, hyphens and underscores. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  email: ['email', 'mail', 'emailaddress', 'workemail', '邮箱', '电子邮箱', '邮件', '工作邮箱'],
  name: ['name', 'fullname', 'displayname', '姓名', '名字'],
  team: ['team', 'group', 'department', '团队', '小组', '部门'],
  role: ['role', '角色'],
  path: ['path', 'learningpath', '学习路径', '路径'],
}

const roles: Readonly<Record<RoleName, readonly string[]>> = {
  owner: ['owner', '所有者'],
  admin: ['admin', 'administrator', '管理员'],
  author: ['author', '作者'],
  manager: ['manager', '经理'],
  learner: ['learner', 'member', '学员', '成员'],
}

const plain = (text: string) => text.toLowerCase().replaceAll(/[\s_\-.*:：]+/g, '')

export function columnOf(heading: string): Column | null {
  return keyOf(headings, plain(heading))
}

/** Null for a word that is no role. */
export function roleOf(word: string): RoleName | null {
  return keyOf(roles, plain(word))
}

function keyOf<Key extends string>(
  words: Readonly<Record<Key, readonly string[]>>,
  word: string,
): Key | null {
  const found = (Object.entries(words) as [Key, readonly string[]][]).find(([, known]) =>
    known.includes(word),
  )
  return found ? found[0] : null
}
