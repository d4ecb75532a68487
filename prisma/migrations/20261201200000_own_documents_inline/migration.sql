-- A company's own documents are read one after the other, since behind row-level security no index of words serves
-- (docs/decisions/0015). Kept in the row up to a page, they are read without a second look-up for each.
alter table app.course_search_document set (toast_tuple_target = 8160);
