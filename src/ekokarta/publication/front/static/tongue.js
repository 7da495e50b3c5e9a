// The first page offers three languages; whoever reads one of them goes there at once.
const known = ["ky", "ru", "en"];
const wished = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => known.includes(tag));
if (wished && !location.hash) location.replace(`${wished}.html`);
