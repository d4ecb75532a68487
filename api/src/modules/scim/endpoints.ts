import type { Endpoint } from './endpoint.js'
import { groupIn, groupResource, type ScimGroup } from './group-resource.js'
import { groupIds, groupsById } from './scim-group.repository.js'
import { createGroup, removeGroup, updateGroup } from './scim-groups.service.js'
import { peopleById, personIds, type ScimPerson } from './scim-user.repository.js'
import { createUser, removeUser, updateUser } from './scim-users.service.js'
import { groupShape, userShape } from './schemas.js'
import { describedIn, userResource } from './user-resource.js'

export const usersEndpoint: Endpoint<ScimPerson> = {
  shape: userShape,
  render: userResource,
  ids: personIds,
  load: peopleById,
  create: (directory, body) => createUser(directory, describedIn(body)),
  update: (directory, id, next) => updateUser(directory, id, (person) => describedIn(next(person))),
  remove: removeUser,
}

export const groupsEndpoint: Endpoint<ScimGroup> = {
  shape: groupShape,
  render: groupResource,
  ids: groupIds,
  load: (db, organizationId, ids, filter = 'members') =>
    groupsById(db, organizationId, ids, { withMembers: /members/i.test(filter) }),
  create: (directory, body) => createGroup(directory, groupIn(body)),
  update: (directory, id, next) =>
    updateGroup(directory, id, (group) => groupIn(next(group), group.members.length)),
  remove: removeGroup,
}
