-- Roles. Passwords and the right to sign in are set by the applier, never here.
-- The role that runs this (the migrator) owns everything but the queue.
do $$
declare
  wanted text;
begin
  if current_setting('server_version_num')::int < 180000 then
    raise exception 'Skillgrad needs PostgreSQL 18 or newer; this is %', current_setting('server_version');
  end if;
  foreach wanted in array array['skillgrad_api', 'skillgrad_grader', 'skillgrad_auth', 'skillgrad_queue'] loop
    begin
      if not exists (select from pg_roles where rolname = wanted) then
        execute format('create role %I nologin', wanted);
      end if;
    exception
      -- Roles belong to the whole server: another database's first migration may be running at this moment.
      when duplicate_object or unique_violation then null;
    end;
  end loop;
end
$$;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "app";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "auth";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "catalogue";

-- CreateEnum
CREATE TYPE "app"."completion_kind" AS ENUM ('lesson_read', 'exercise_passed');

-- CreateEnum
CREATE TYPE "app"."verdict" AS ENUM ('passed', 'failed', 'learner_error', 'our_fault');

-- CreateEnum
CREATE TYPE "app"."run_state" AS ENUM ('queued', 'leased', 'running', 'done', 'cancelled');

-- CreateEnum
CREATE TYPE "app"."evidence_source" AS ENUM ('grading', 'response', 'lesson_check');

-- CreateTable
CREATE TABLE "catalogue"."assessment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "blueprint" JSONB NOT NULL,
    "texts" JSONB NOT NULL,
    "source_hash" TEXT NOT NULL,
    "is_retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app"."assessment" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "blueprint" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "app"."attempt" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "catalogue_assessment_id" UUID,
    "assessment_id" UUID,
    "model_version" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "app"."response" (
    "organization_id" UUID NOT NULL,
    "attempt_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "catalogue_item_id" UUID,
    "item_id" UUID,
    "answer" JSONB,
    "credit" DOUBLE PRECISION,
    "shown_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "response_pkey" PRIMARY KEY ("organization_id","attempt_id","position")
);

-- CreateTable
CREATE TABLE "app"."audit_event" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "request_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "app"."certificate" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "catalogue_course_version_id" UUID,
    "course_version_id" UUID,
    "code" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "app"."completion" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "kind" "app"."completion_kind" NOT NULL,
    "catalogue_course_version_id" UUID,
    "course_version_id" UUID,
    "lesson_slug" TEXT NOT NULL,
    "submission_id" UUID,
    "completed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "completion_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "catalogue"."course" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "current_version" INTEGER NOT NULL,
    "is_retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "course_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue"."course_version" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "course_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "source_hash" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "course_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue"."course_text" (
    "course_version_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "source_hash" TEXT NOT NULL,

    CONSTRAINT "course_text_pkey" PRIMARY KEY ("course_version_id","locale")
);

-- CreateTable
CREATE TABLE "app"."course" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "current_version" INTEGER,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "course_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "app"."course_version" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "course_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL DEFAULT 0,
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "course_version_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "app"."course_text" (
    "organization_id" UUID NOT NULL,
    "course_version_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "source_hash" TEXT NOT NULL,

    CONSTRAINT "course_text_pkey" PRIMARY KEY ("organization_id","course_version_id","locale")
);

-- CreateTable
CREATE TABLE "app"."draft" (
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "exercise_slug" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("organization_id","user_id","exercise_slug")
);

-- CreateTable
CREATE TABLE "app"."enrollment" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "catalogue_course_version_id" UUID,
    "course_version_id" UUID,
    "catalogue_learning_path_id" UUID,
    "learning_path_id" UUID,
    "assigned_by_id" UUID,
    "due_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "enrollment_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "catalogue"."exercise" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "current_version" INTEGER NOT NULL,
    "is_retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "exercise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue"."exercise_version" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "exercise_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "starter" TEXT NOT NULL,
    "expected_minutes" INTEGER NOT NULL,
    "pass_score" INTEGER NOT NULL,
    "rungs" TEXT[],
    "cpu_seconds" DOUBLE PRECISION NOT NULL,
    "memory_mb" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exercise_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue"."exercise_text" (
    "exercise_version_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "afterword" TEXT NOT NULL,
    "source_hash" TEXT NOT NULL,

    CONSTRAINT "exercise_text_pkey" PRIMARY KEY ("exercise_version_id","locale")
);

-- CreateTable
CREATE TABLE "catalogue"."exercise_skill" (
    "exercise_version_id" UUID NOT NULL,
    "skill_id" UUID NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "exercise_skill_pkey" PRIMARY KEY ("exercise_version_id","skill_id")
);

-- CreateTable
CREATE TABLE "app"."grading" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "submission_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "attempt" INTEGER NOT NULL,
    "verdict" "app"."verdict" NOT NULL,
    "fault" TEXT,
    "points" INTEGER,
    "criteria" JSONB NOT NULL DEFAULT '[]',
    "figure" JSONB,
    "log" TEXT NOT NULL DEFAULT '',
    "curve" JSONB NOT NULL DEFAULT '[]',
    "backend" JSONB NOT NULL DEFAULT '{}',
    "timings" JSONB NOT NULL DEFAULT '{}',
    "hashes" JSONB NOT NULL DEFAULT '{}',
    "message" JSONB,
    "graded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "grading_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "auth"."invitation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "team_id" UUID,
    "inviter_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue"."item" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "skill_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "texts" JSONB NOT NULL,
    "key" JSONB NOT NULL,
    "parameters" JSONB NOT NULL,
    "source_hash" TEXT NOT NULL,
    "is_retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app"."item" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "skill_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "texts" JSONB NOT NULL,
    "key" JSONB NOT NULL,
    "parameters" JSONB NOT NULL,
    "author_id" UUID NOT NULL,
    "is_retired" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "item_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "catalogue"."learning_path" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_hash" TEXT NOT NULL,
    "is_retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "learning_path_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue"."learning_path_text" (
    "learning_path_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "source_hash" TEXT NOT NULL,

    CONSTRAINT "learning_path_text_pkey" PRIMARY KEY ("learning_path_id","locale")
);

-- CreateTable
CREATE TABLE "catalogue"."learning_path_course" (
    "learning_path_id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "learning_path_course_pkey" PRIMARY KEY ("learning_path_id","course_id")
);

-- CreateTable
CREATE TABLE "app"."learning_path" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "learning_path_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "app"."learning_path_course" (
    "organization_id" UUID NOT NULL,
    "learning_path_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "catalogue_course_id" UUID,
    "course_id" UUID,

    CONSTRAINT "learning_path_course_pkey" PRIMARY KEY ("organization_id","learning_path_id","position")
);

-- CreateTable
CREATE TABLE "catalogue"."lesson" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "course_version_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "exercise_slug" TEXT,

    CONSTRAINT "lesson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue"."lesson_text" (
    "lesson_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "source_hash" TEXT NOT NULL,

    CONSTRAINT "lesson_text_pkey" PRIMARY KEY ("lesson_id","locale")
);

-- CreateTable
CREATE TABLE "catalogue"."lesson_skill" (
    "lesson_id" UUID NOT NULL,
    "skill_id" UUID NOT NULL,

    CONSTRAINT "lesson_skill_pkey" PRIMARY KEY ("lesson_id","skill_id")
);

-- CreateTable
CREATE TABLE "app"."lesson" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "course_version_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL DEFAULT 5,
    "exercise_slug" TEXT,

    CONSTRAINT "lesson_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "app"."lesson_text" (
    "organization_id" UUID NOT NULL,
    "lesson_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "source_hash" TEXT NOT NULL,

    CONSTRAINT "lesson_text_pkey" PRIMARY KEY ("organization_id","lesson_id","locale")
);

-- CreateTable
CREATE TABLE "app"."mail_outbox" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "recipient" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_outbox_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "auth"."mail_outbox" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "recipient" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."member" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'learner',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app"."notification" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "read_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "auth"."organization" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "logo" TEXT,
    "metadata" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "timezone" TEXT NOT NULL DEFAULT 'UTC',
    "seats" INTEGER NOT NULL DEFAULT 50,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app"."recommendation" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "skill_id" UUID,
    "kind" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "reason" JSONB NOT NULL,
    "dismissed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recommendation_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "catalogue"."role_profile" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_hash" TEXT NOT NULL,
    "is_retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "role_profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue"."role_profile_text" (
    "role_profile_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "source_hash" TEXT NOT NULL,

    CONSTRAINT "role_profile_text_pkey" PRIMARY KEY ("role_profile_id","locale")
);

-- CreateTable
CREATE TABLE "catalogue"."role_profile_target" (
    "role_profile_id" UUID NOT NULL,
    "skill_id" UUID NOT NULL,
    "level_slug" TEXT NOT NULL,

    CONSTRAINT "role_profile_target_pkey" PRIMARY KEY ("role_profile_id","skill_id")
);

-- CreateTable
CREATE TABLE "app"."role_profile" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_profile_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "app"."role_profile_target" (
    "organization_id" UUID NOT NULL,
    "role_profile_id" UUID NOT NULL,
    "skill_id" UUID NOT NULL,
    "level_slug" TEXT NOT NULL,

    CONSTRAINT "role_profile_target_pkey" PRIMARY KEY ("organization_id","role_profile_id","skill_id")
);

-- CreateTable
CREATE TABLE "app"."role_assignment" (
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "catalogue_role_profile_id" UUID,
    "role_profile_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_assignment_pkey" PRIMARY KEY ("organization_id","user_id")
);

-- CreateTable
CREATE TABLE "app"."run" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "submission_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "exercise_slug" TEXT NOT NULL,
    "state" "app"."run_state" NOT NULL DEFAULT 'queued',
    "kind" TEXT NOT NULL DEFAULT 'cpu',
    "rungs" TEXT[],
    "priority" INTEGER NOT NULL DEFAULT 0,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "lease_token" UUID,
    "lease_until" TIMESTAMPTZ(3),
    "heartbeat_at" TIMESTAMPTZ(3),
    "host_id" UUID,
    "incident" TEXT,
    "queued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimed_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "run_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "app"."run_progress" (
    "organization_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "attempt" INTEGER NOT NULL,
    "phase" TEXT NOT NULL,
    "epoch" INTEGER,
    "epochs" INTEGER,
    "loss" DOUBLE PRECISION,
    "metrics" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "run_progress_pkey" PRIMARY KEY ("organization_id","run_id","seq")
);

-- CreateTable
CREATE TABLE "auth"."session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "active_organization_id" UUID,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."account" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."verification" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."rate_limit" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app"."skill_estimate" (
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "skill_id" UUID NOT NULL,
    "mean" DOUBLE PRECISION NOT NULL,
    "sd" DOUBLE PRECISION NOT NULL,
    "evidence_count" INTEGER NOT NULL,
    "model_version" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "skill_estimate_pkey" PRIMARY KEY ("organization_id","user_id","skill_id")
);

-- CreateTable
CREATE TABLE "app"."skill_evidence" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "skill_id" UUID NOT NULL,
    "source" "app"."evidence_source" NOT NULL,
    "submission_id" UUID,
    "reference" TEXT,
    "value" DOUBLE PRECISION NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "model_version" TEXT NOT NULL,
    "observed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "skill_evidence_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "catalogue"."skill_domain" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "names" JSONB NOT NULL,
    "source_hash" TEXT NOT NULL,

    CONSTRAINT "skill_domain_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue"."skill" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "domain_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "is_retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "skill_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue"."skill_text" (
    "skill_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "source_hash" TEXT NOT NULL,

    CONSTRAINT "skill_text_pkey" PRIMARY KEY ("skill_id","locale")
);

-- CreateTable
CREATE TABLE "catalogue"."skill_level" (
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "from_mean" DOUBLE PRECISION,
    "names" JSONB NOT NULL,
    "source_hash" TEXT NOT NULL,

    CONSTRAINT "skill_level_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "app"."submission" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "exercise_slug" TEXT NOT NULL,
    "exercise_version" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "attempt_number" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "app"."team" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "team_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "app"."team_member" (
    "organization_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "is_manager" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "team_member_pkey" PRIMARY KEY ("organization_id","team_id","user_id")
);

-- CreateTable
CREATE TABLE "auth"."user" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "locale" TEXT,
    "timezone" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."operator" (
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "operator_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "catalogue"."worker_host" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "slots" INTEGER NOT NULL,
    "rungs" TEXT[],
    "kinds" TEXT[] DEFAULT ARRAY['cpu']::TEXT[],
    "sandbox" JSONB NOT NULL DEFAULT '{}',
    "backend" JSONB NOT NULL DEFAULT '{}',
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "draining_at" TIMESTAMPTZ(3),

    CONSTRAINT "worker_host_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "assessment_slug_key" ON "catalogue"."assessment"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_organization_id_slug_key" ON "app"."assessment"("organization_id", "slug");

-- CreateIndex
CREATE INDEX "attempt_organization_id_user_id_started_at_idx" ON "app"."attempt"("organization_id", "user_id", "started_at");

-- CreateIndex
CREATE INDEX "audit_event_organization_id_at_idx" ON "app"."audit_event"("organization_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_organization_id_code_key" ON "app"."certificate"("organization_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "completion_organization_id_user_id_catalogue_course_version_key" ON "app"."completion"("organization_id", "user_id", "catalogue_course_version_id", "lesson_slug", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "completion_organization_id_user_id_course_version_id_lesson_key" ON "app"."completion"("organization_id", "user_id", "course_version_id", "lesson_slug", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "course_slug_key" ON "catalogue"."course"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "course_version_course_id_number_key" ON "catalogue"."course_version"("course_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "course_version_course_id_source_hash_key" ON "catalogue"."course_version"("course_id", "source_hash");

-- CreateIndex
CREATE UNIQUE INDEX "course_organization_id_slug_key" ON "app"."course"("organization_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "course_version_organization_id_course_id_number_key" ON "app"."course_version"("organization_id", "course_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "enrollment_organization_id_user_id_catalogue_course_version_key" ON "app"."enrollment"("organization_id", "user_id", "catalogue_course_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "enrollment_organization_id_user_id_course_version_id_key" ON "app"."enrollment"("organization_id", "user_id", "course_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "enrollment_organization_id_user_id_catalogue_learning_path__key" ON "app"."enrollment"("organization_id", "user_id", "catalogue_learning_path_id");

-- CreateIndex
CREATE UNIQUE INDEX "enrollment_organization_id_user_id_learning_path_id_key" ON "app"."enrollment"("organization_id", "user_id", "learning_path_id");

-- CreateIndex
CREATE UNIQUE INDEX "exercise_slug_key" ON "catalogue"."exercise"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "exercise_version_hash_key" ON "catalogue"."exercise_version"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "exercise_version_exercise_id_number_key" ON "catalogue"."exercise_version"("exercise_id", "number");

-- CreateIndex
CREATE INDEX "grading_organization_id_graded_at_idx" ON "app"."grading"("organization_id", "graded_at");

-- CreateIndex
CREATE UNIQUE INDEX "grading_organization_id_submission_id_key" ON "app"."grading"("organization_id", "submission_id");

-- CreateIndex
CREATE INDEX "invitation_organization_id_status_idx" ON "auth"."invitation"("organization_id", "status");

-- CreateIndex
CREATE INDEX "invitation_email_idx" ON "auth"."invitation"("email");

-- CreateIndex
CREATE UNIQUE INDEX "item_slug_key" ON "catalogue"."item"("slug");

-- CreateIndex
CREATE INDEX "item_skill_id_idx" ON "catalogue"."item"("skill_id");

-- CreateIndex
CREATE UNIQUE INDEX "item_organization_id_slug_key" ON "app"."item"("organization_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "learning_path_slug_key" ON "catalogue"."learning_path"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "learning_path_organization_id_slug_key" ON "app"."learning_path"("organization_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "lesson_course_version_id_slug_key" ON "catalogue"."lesson"("course_version_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "lesson_organization_id_course_version_id_slug_key" ON "app"."lesson"("organization_id", "course_version_id", "slug");

-- CreateIndex
CREATE INDEX "mail_outbox_organization_id_created_at_idx" ON "app"."mail_outbox"("organization_id", "created_at");

-- CreateIndex
CREATE INDEX "mail_outbox_created_at_idx" ON "auth"."mail_outbox"("created_at");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "auth"."member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_organization_id_user_id_key" ON "auth"."member"("organization_id", "user_id");

-- CreateIndex
CREATE INDEX "notification_organization_id_user_id_created_at_idx" ON "app"."notification"("organization_id", "user_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "auth"."organization"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "recommendation_organization_id_user_id_kind_target_key" ON "app"."recommendation"("organization_id", "user_id", "kind", "target");

-- CreateIndex
CREATE UNIQUE INDEX "role_profile_slug_key" ON "catalogue"."role_profile"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "role_profile_organization_id_slug_key" ON "app"."role_profile"("organization_id", "slug");

-- CreateIndex
CREATE INDEX "run_organization_id_submission_id_idx" ON "app"."run"("organization_id", "submission_id");

-- CreateIndex
CREATE INDEX "run_organization_id_user_id_exercise_slug_idx" ON "app"."run"("organization_id", "user_id", "exercise_slug");

-- CreateIndex
CREATE INDEX "run_organization_id_claimed_at_idx" ON "app"."run"("organization_id", "claimed_at");

-- CreateIndex
CREATE INDEX "run_id_idx" ON "app"."run"("id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "auth"."session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "auth"."session"("user_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "auth"."session"("expires_at");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "auth"."account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_id_account_id_key" ON "auth"."account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "auth"."verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "auth"."rate_limit"("key");

-- CreateIndex
CREATE INDEX "skill_evidence_organization_id_user_id_skill_id_observed_at_idx" ON "app"."skill_evidence"("organization_id", "user_id", "skill_id", "observed_at");

-- CreateIndex
CREATE UNIQUE INDEX "skill_evidence_organization_id_submission_id_skill_id_key" ON "app"."skill_evidence"("organization_id", "submission_id", "skill_id");

-- CreateIndex
CREATE UNIQUE INDEX "skill_evidence_organization_id_user_id_skill_id_source_refe_key" ON "app"."skill_evidence"("organization_id", "user_id", "skill_id", "source", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "skill_domain_slug_key" ON "catalogue"."skill_domain"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "skill_slug_key" ON "catalogue"."skill"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "skill_level_position_key" ON "catalogue"."skill_level"("position");

-- CreateIndex
CREATE INDEX "submission_organization_id_created_at_idx" ON "app"."submission"("organization_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "submission_organization_id_user_id_exercise_slug_attempt_nu_key" ON "app"."submission"("organization_id", "user_id", "exercise_slug", "attempt_number");

-- CreateIndex
CREATE UNIQUE INDEX "team_organization_id_slug_key" ON "app"."team"("organization_id", "slug");

-- CreateIndex
CREATE INDEX "team_member_organization_id_user_id_idx" ON "app"."team_member"("organization_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "auth"."user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "worker_host_name_key" ON "catalogue"."worker_host"("name");

-- AddForeignKey
ALTER TABLE "app"."assessment" ADD CONSTRAINT "assessment_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "auth"."organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."attempt" ADD CONSTRAINT "attempt_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "auth"."organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."attempt" ADD CONSTRAINT "attempt_catalogue_assessment_id_fkey" FOREIGN KEY ("catalogue_assessment_id") REFERENCES "catalogue"."assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."attempt" ADD CONSTRAINT "attempt_organization_id_assessment_id_fkey" FOREIGN KEY ("organization_id", "assessment_id") REFERENCES "app"."assessment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."response" ADD CONSTRAINT "response_organization_id_attempt_id_fkey" FOREIGN KEY ("organization_id", "attempt_id") REFERENCES "app"."attempt"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."response" ADD CONSTRAINT "response_catalogue_item_id_fkey" FOREIGN KEY ("catalogue_item_id") REFERENCES "catalogue"."item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."response" ADD CONSTRAINT "response_organization_id_item_id_fkey" FOREIGN KEY ("organization_id", "item_id") REFERENCES "app"."item"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."audit_event" ADD CONSTRAINT "audit_event_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "auth"."organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."certificate" ADD CONSTRAINT "certificate_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "auth"."organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."certificate" ADD CONSTRAINT "certificate_catalogue_course_version_id_fkey" FOREIGN KEY ("catalogue_course_version_id") REFERENCES "catalogue"."course_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."certificate" ADD CONSTRAINT "certificate_organization_id_course_version_id_fkey" FOREIGN KEY ("organization_id", "course_version_id") REFERENCES "app"."course_version"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."completion" ADD CONSTRAINT "completion_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "auth"."organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."completion" ADD CONSTRAINT "completion_catalogue_course_version_id_fkey" FOREIGN KEY ("catalogue_course_version_id") REFERENCES "catalogue"."course_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."completion" ADD CONSTRAINT "completion_organization_id_course_version_id_fkey" FOREIGN KEY ("organization_id", "course_version_id") REFERENCES "app"."course_version"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."completion" ADD CONSTRAINT "completion_organization_id_submission_id_fkey" FOREIGN KEY ("organization_id", "submission_id") REFERENCES "app"."submission"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."course_version" ADD CONSTRAINT "course_version_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "catalogue"."course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."course_text" ADD CONSTRAINT "course_text_course_version_id_fkey" FOREIGN KEY ("course_version_id") REFERENCES "catalogue"."course_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."course" ADD CONSTRAINT "course_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "auth"."organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."course_version" ADD CONSTRAINT "course_version_organization_id_course_id_fkey" FOREIGN KEY ("organization_id", "course_id") REFERENCES "app"."course"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."course_text" ADD CONSTRAINT "course_text_organization_id_course_version_id_fkey" FOREIGN KEY ("organization_id", "course_version_id") REFERENCES "app"."course_version"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."draft" ADD CONSTRAINT "draft_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "auth"."organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."draft" ADD CONSTRAINT "draft_exercise_slug_fkey" FOREIGN KEY ("exercise_slug") REFERENCES "catalogue"."exercise"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."enrollment" ADD CONSTRAINT "enrollment_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "auth"."organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."enrollment" ADD CONSTRAINT "enrollment_catalogue_course_version_id_fkey" FOREIGN KEY ("catalogue_course_version_id") REFERENCES "catalogue"."course_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."enrollment" ADD CONSTRAINT "enrollment_organization_id_course_version_id_fkey" FOREIGN KEY ("organization_id", "course_version_id") REFERENCES "app"."course_version"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."enrollment" ADD CONSTRAINT "enrollment_catalogue_learning_path_id_fkey" FOREIGN KEY ("catalogue_learning_path_id") REFERENCES "catalogue"."learning_path"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."enrollment" ADD CONSTRAINT "enrollment_organization_id_learning_path_id_fkey" FOREIGN KEY ("organization_id", "learning_path_id") REFERENCES "app"."learning_path"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."exercise_version" ADD CONSTRAINT "exercise_version_exercise_id_fkey" FOREIGN KEY ("exercise_id") REFERENCES "catalogue"."exercise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."exercise_text" ADD CONSTRAINT "exercise_text_exercise_version_id_fkey" FOREIGN KEY ("exercise_version_id") REFERENCES "catalogue"."exercise_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."exercise_skill" ADD CONSTRAINT "exercise_skill_exercise_version_id_fkey" FOREIGN KEY ("exercise_version_id") REFERENCES "catalogue"."exercise_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."exercise_skill" ADD CONSTRAINT "exercise_skill_skill_id_fkey" FOREIGN KEY ("skill_id") REFERENCES "catalogue"."skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."grading" ADD CONSTRAINT "grading_organization_id_submission_id_fkey" FOREIGN KEY ("organization_id", "submission_id") REFERENCES "app"."submission"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."invitation" ADD CONSTRAINT "invitation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "auth"."organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."invitation" ADD CONSTRAINT "invitation_inviter_id_fkey" FOREIGN KEY ("inviter_id") REFERENCES "auth"."user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."item" ADD CONSTRAINT "item_skill_id_fkey" FOREIGN KEY ("skill_id") REFERENCES "catalogue"."skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."item" ADD CONSTRAINT "item_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "auth"."organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."item" ADD CONSTRAINT "item_skill_id_fkey" FOREIGN KEY ("skill_id") REFERENCES "catalogue"."skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."learning_path_text" ADD CONSTRAINT "learning_path_text_learning_path_id_fkey" FOREIGN KEY ("learning_path_id") REFERENCES "catalogue"."learning_path"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."learning_path_course" ADD CONSTRAINT "learning_path_course_learning_path_id_fkey" FOREIGN KEY ("learning_path_id") REFERENCES "catalogue"."learning_path"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."learning_path_course" ADD CONSTRAINT "learning_path_course_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "catalogue"."course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."learning_path" ADD CONSTRAINT "learning_path_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "auth"."organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."learning_path_course" ADD CONSTRAINT "learning_path_course_organization_id_learning_path_id_fkey" FOREIGN KEY ("organization_id", "learning_path_id") REFERENCES "app"."learning_path"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."learning_path_course" ADD CONSTRAINT "learning_path_course_catalogue_course_id_fkey" FOREIGN KEY ("catalogue_course_id") REFERENCES "catalogue"."course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."learning_path_course" ADD CONSTRAINT "learning_path_course_organization_id_course_id_fkey" FOREIGN KEY ("organization_id", "course_id") REFERENCES "app"."course"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."lesson" ADD CONSTRAINT "lesson_course_version_id_fkey" FOREIGN KEY ("course_version_id") REFERENCES "catalogue"."course_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."lesson_text" ADD CONSTRAINT "lesson_text_lesson_id_fkey" FOREIGN KEY ("lesson_id") REFERENCES "catalogue"."lesson"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."lesson_skill" ADD CONSTRAINT "lesson_skill_lesson_id_fkey" FOREIGN KEY ("lesson_id") REFERENCES "catalogue"."lesson"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."lesson_skill" ADD CONSTRAINT "lesson_skill_skill_id_fkey" FOREIGN KEY ("skill_id") REFERENCES "catalogue"."skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."lesson" ADD CONSTRAINT "lesson_organization_id_course_version_id_fkey" FOREIGN KEY ("organization_id", "course_version_id") REFERENCES "app"."course_version"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."lesson_text" ADD CONSTRAINT "lesson_text_organization_id_lesson_id_fkey" FOREIGN KEY ("organization_id", "lesson_id") REFERENCES "app"."lesson"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."mail_outbox" ADD CONSTRAINT "mail_outbox_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "auth"."organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."member" ADD CONSTRAINT "member_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "auth"."organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."notification" ADD CONSTRAINT "notification_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "auth"."organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."recommendation" ADD CONSTRAINT "recommendation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "auth"."organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."recommendation" ADD CONSTRAINT "recommendation_skill_id_fkey" FOREIGN KEY ("skill_id") REFERENCES "catalogue"."skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."role_profile_text" ADD CONSTRAINT "role_profile_text_role_profile_id_fkey" FOREIGN KEY ("role_profile_id") REFERENCES "catalogue"."role_profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."role_profile_target" ADD CONSTRAINT "role_profile_target_role_profile_id_fkey" FOREIGN KEY ("role_profile_id") REFERENCES "catalogue"."role_profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."role_profile_target" ADD CONSTRAINT "role_profile_target_skill_id_fkey" FOREIGN KEY ("skill_id") REFERENCES "catalogue"."skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."role_profile_target" ADD CONSTRAINT "role_profile_target_level_slug_fkey" FOREIGN KEY ("level_slug") REFERENCES "catalogue"."skill_level"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."role_profile" ADD CONSTRAINT "role_profile_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "auth"."organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."role_profile_target" ADD CONSTRAINT "role_profile_target_organization_id_role_profile_id_fkey" FOREIGN KEY ("organization_id", "role_profile_id") REFERENCES "app"."role_profile"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."role_profile_target" ADD CONSTRAINT "role_profile_target_skill_id_fkey" FOREIGN KEY ("skill_id") REFERENCES "catalogue"."skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."role_profile_target" ADD CONSTRAINT "role_profile_target_level_slug_fkey" FOREIGN KEY ("level_slug") REFERENCES "catalogue"."skill_level"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."role_assignment" ADD CONSTRAINT "role_assignment_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "auth"."organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."role_assignment" ADD CONSTRAINT "role_assignment_catalogue_role_profile_id_fkey" FOREIGN KEY ("catalogue_role_profile_id") REFERENCES "catalogue"."role_profile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."role_assignment" ADD CONSTRAINT "role_assignment_organization_id_role_profile_id_fkey" FOREIGN KEY ("organization_id", "role_profile_id") REFERENCES "app"."role_profile"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."run" ADD CONSTRAINT "run_organization_id_submission_id_fkey" FOREIGN KEY ("organization_id", "submission_id") REFERENCES "app"."submission"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."run" ADD CONSTRAINT "run_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "catalogue"."worker_host"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."run_progress" ADD CONSTRAINT "run_progress_organization_id_run_id_fkey" FOREIGN KEY ("organization_id", "run_id") REFERENCES "app"."run"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."skill_estimate" ADD CONSTRAINT "skill_estimate_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "auth"."organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."skill_estimate" ADD CONSTRAINT "skill_estimate_skill_id_fkey" FOREIGN KEY ("skill_id") REFERENCES "catalogue"."skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."skill_evidence" ADD CONSTRAINT "skill_evidence_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "auth"."organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."skill_evidence" ADD CONSTRAINT "skill_evidence_skill_id_fkey" FOREIGN KEY ("skill_id") REFERENCES "catalogue"."skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."skill_evidence" ADD CONSTRAINT "skill_evidence_organization_id_submission_id_fkey" FOREIGN KEY ("organization_id", "submission_id") REFERENCES "app"."submission"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."skill" ADD CONSTRAINT "skill_domain_id_fkey" FOREIGN KEY ("domain_id") REFERENCES "catalogue"."skill_domain"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."skill_text" ADD CONSTRAINT "skill_text_skill_id_fkey" FOREIGN KEY ("skill_id") REFERENCES "catalogue"."skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."submission" ADD CONSTRAINT "submission_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "auth"."organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."submission" ADD CONSTRAINT "submission_exercise_slug_fkey" FOREIGN KEY ("exercise_slug") REFERENCES "catalogue"."exercise"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."submission" ADD CONSTRAINT "submission_exercise_version_fkey" FOREIGN KEY ("exercise_version") REFERENCES "catalogue"."exercise_version"("hash") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "app"."team" ADD CONSTRAINT "team_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "auth"."organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."team_member" ADD CONSTRAINT "team_member_organization_id_team_id_fkey" FOREIGN KEY ("organization_id", "team_id") REFERENCES "app"."team"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."operator" ADD CONSTRAINT "operator_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What a column type cannot say.
alter table auth."user" add constraint user_email_is_lower_case check (email = lower(email));
alter table auth.invitation add constraint invitation_email_is_lower_case check (email = lower(email));
alter table auth.organization add constraint organization_slug_is_an_address check (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$');
alter table auth.member add constraint member_role_is_known check (role in ('owner', 'admin', 'author', 'manager', 'learner'));
alter table auth.invitation add constraint invitation_role_is_known check (role in ('owner', 'admin', 'author', 'manager', 'learner'));
alter table app.learning_path_course add constraint learning_path_course_is_one check (num_nonnulls(catalogue_course_id, course_id) = 1);
alter table app.enrollment add constraint enrollment_is_in_one
  check (num_nonnulls(catalogue_course_version_id, course_version_id, catalogue_learning_path_id, learning_path_id) = 1);
alter table app.completion add constraint completion_is_of_one check (num_nonnulls(catalogue_course_version_id, course_version_id) = 1);
alter table app.completion add constraint completion_by_exercise_has_a_submission check ((kind = 'exercise_passed') = (submission_id is not null));
alter table app.certificate add constraint certificate_is_of_one check (num_nonnulls(catalogue_course_version_id, course_version_id) = 1);
alter table app.role_assignment add constraint role_assignment_is_one check (num_nonnulls(catalogue_role_profile_id, role_profile_id) = 1);
alter table app.attempt add constraint attempt_is_of_one check (num_nonnulls(catalogue_assessment_id, assessment_id) = 1);
alter table app.response add constraint response_is_to_one check (num_nonnulls(catalogue_item_id, item_id) = 1);
alter table app.response add constraint response_credit_is_a_share check (credit between 0 and 1);
alter table app.draft add constraint draft_is_small check (octet_length(code) <= 262144);
alter table app.submission add constraint submission_is_small check (octet_length(code) <= 65536);
alter table app.run add constraint run_kind_is_known check (kind in ('cpu', 'gpu'));
alter table app.run add constraint run_under_lease_has_a_token check ((state in ('leased', 'running')) = (lease_token is not null));
alter table app.grading add constraint grading_points_are_whole_percent check (points between 0 and 100);
alter table app.grading add constraint grading_has_points_or_a_fault
  check (case when verdict in ('passed', 'failed') then points is not null and fault is null else points is null and fault is not null end);
alter table app.skill_evidence add constraint skill_evidence_value_is_a_share check (value between 0 and 1);
alter table app.skill_evidence add constraint skill_evidence_weight_is_a_share check (weight > 0 and weight <= 1);
alter table app.skill_evidence add constraint skill_evidence_names_its_source check (num_nonnulls(submission_id, reference) = 1);
alter table app.skill_estimate add constraint skill_estimate_sd_is_positive check (sd > 0);

-- The queue is read across organizations, by functions alone; these are its ways in.
create index run_waiting on app.run (queued_at) where state = 'queued';
create index run_under_lease on app.run (lease_until) where state in ('leased', 'running');
create unique index run_one_active on app.run (organization_id, user_id, exercise_slug) where state in ('queued', 'leased', 'running');

-- Tenancy. Every table of `app` goes through this function, here and in later migrations.
create function app.protect_table(protected regclass) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format(
    $policy$
    create policy tenant on %s
      using      (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
      with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
    $policy$, protected);
  -- So that the owner sees rows in migrations and functions without BYPASSRLS, which managed servers often refuse.
  execute format('create policy migrator on %s to current_user using (true) with check (true)', protected);
end
$$;

do $$
declare
  tenant_table regclass;
begin
  for tenant_table in
    select oid from pg_class where relnamespace = 'app'::regnamespace and relkind in ('r', 'p') order by relname
  loop
    perform app.protect_table(tenant_table);
  end loop;
end
$$;

-- Identity: the auth role works across companies, the api sees the current company alone.
do $$
declare
  shown text;
begin
  foreach shown in array array['organization', 'member', 'invitation', 'user'] loop
    execute format('alter table auth.%I enable row level security', shown);
    execute format('alter table auth.%I force row level security', shown);
    execute format('create policy identity on auth.%I to skillgrad_auth using (true) with check (true)', shown);
    execute format('create policy migrator on auth.%I to current_user using (true) with check (true)', shown);
  end loop;
end
$$;
create policy tenant on auth.organization for select to skillgrad_api
  using (id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy tenant on auth.member for select to skillgrad_api
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy tenant on auth.invitation for select to skillgrad_api
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy tenant on auth."user" for select to skillgrad_api
  using (id in (
    select user_id from auth.member
    where organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
  ));

-- Who may do what. docs/data-model.md has the same as a table.
grant usage on schema auth to skillgrad_auth, skillgrad_api;
grant select, insert, update, delete on all tables in schema auth to skillgrad_auth;
grant select on auth.organization, auth.member, auth.invitation, auth."user" to skillgrad_api;
grant select, insert, update on auth.mail_outbox to skillgrad_api;

grant usage on schema catalogue to skillgrad_api, skillgrad_grader, skillgrad_auth;
grant select on all tables in schema catalogue to skillgrad_api;
grant select on catalogue.exercise, catalogue.exercise_version, catalogue.exercise_text, catalogue.worker_host to skillgrad_grader;

grant usage on schema app to skillgrad_api, skillgrad_grader;
grant select, insert, update, delete on all tables in schema app to skillgrad_api;
-- The grader's tables change by functions alone; submissions and ledgers are only ever added to.
revoke insert, update, delete on app.run, app.run_progress, app.grading from skillgrad_api;
revoke update, delete on app.submission, app.completion, app.skill_evidence, app.audit_event from skillgrad_api;

-- What identity writes in the same transaction as its own rows, with the company set.
grant usage on schema app to skillgrad_auth;
grant select, insert on app.audit_event, app.mail_outbox, app.team_member to skillgrad_auth;
grant select on app.team to skillgrad_auth;

revoke execute on all functions in schema app from public;
