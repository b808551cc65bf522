/** All collections and indexes of this area, applied at start. */
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import { apiKeyPlan } from './api-key-store.ts'
import { bootstrapPlan } from './bootstrap-store.ts'
import { clientPlan } from './client-store.ts'
import { profilePlan } from './profile-store.ts'
import { refreshTokenPlan } from './refresh-token-store.ts'
import { revokedTokenPlan } from './revoked-token-store.ts'
import { sessionPlan } from './session-store.ts'
import { signingKeyPlan } from './signing-key-store.ts'
import { userPlan } from './user-store.ts'

export const accountsPlans: CollectionPlan[] = [
  clientPlan,
  userPlan,
  profilePlan,
  apiKeyPlan,
  sessionPlan,
  refreshTokenPlan,
  revokedTokenPlan,
  signingKeyPlan,
  bootstrapPlan,
]
