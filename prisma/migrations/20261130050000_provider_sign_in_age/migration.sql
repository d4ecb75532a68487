-- When the person signed in at the company's provider, as it says; sessions of before do not know.
alter table auth.session add column authenticated_at timestamptz(3);

-- Where the provider was asked to have the person sign in anew: not before this moment.
alter table auth.company_sign_in_attempt add column authenticated_since timestamptz(3);
