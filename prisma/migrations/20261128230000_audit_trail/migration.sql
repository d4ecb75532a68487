-- From where somebody acted, beside who, what and when.
ALTER TABLE "app"."audit_event" ADD COLUMN "address" TEXT,
ADD COLUMN "user_agent" TEXT;

-- The newest first, a page at a time: of everybody, and of one person. Moments repeat, hence the id.
DROP INDEX "app"."audit_event_organization_id_at_idx";
CREATE INDEX "audit_event_organization_id_at_id_idx" ON "app"."audit_event"("organization_id", "at", "id");
CREATE INDEX "audit_event_organization_id_actor_id_at_id_idx" ON "app"."audit_event"("organization_id", "actor_id", "at", "id");

-- Whoever acts must not be able to change what was said of it. To take away what is old is the migrator's.
revoke update, delete, truncate on app.audit_event from skillgrad_api, skillgrad_auth;
