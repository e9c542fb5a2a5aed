// A second person for specs of writing together.

let made = 0; // by all specs that run side by side

/** Another person (page.person is the name), with a session of their own, in the same language. */
export async function colleague(desk, admin, word, language, role = "editor") {
  made += 1;
  const mine = made;
  const people = await admin.context().newPage();
  const name = `同僚${mine}`;
  await people.goto("/people");
  await people.getByLabel(word("people.name")).fill(name);
  await people.getByLabel(word("people.mail")).fill(`colleague${mine}@desk.example`);
  await people.getByLabel(word(`role.${role}`), { exact: true }).check();
  await people.getByRole("button", { name: word("add"), exact: true }).click();
  await people.getByRole("button", { name: new RegExp(`${word("people.make_link")}.*${name}`) }).click();
  const link = new URL((await people.getByText(/^http\S+\/sign-in/).textContent()).trim());
  await people.close();
  const page = await desk.stranger();
  await desk.useLink(page, desk.server.staff + link.pathname + link.search);
  await desk.speak(page, language);
  page.person = name;
  return page;
}
