// Runs in the replica's page: a card opens its job wherever it is clicked, and the pager puts the next page's cards in place.
const list = document.querySelector('.p-search-job-medias');
globalThis.opened = [];

list.addEventListener('click', (event) => {
  const card = event.target.closest('[data-work]');
  if (card === null || event.target.closest('a') !== null) return;
  globalThis.opened.push(card.dataset.work);
});

document.querySelector('.c-pager a').addEventListener('click', async (event) => {
  event.preventDefault();
  const link = event.currentTarget;
  const answer = await fetch(`/replica/list-cards?page=${new URL(link.href).searchParams.get('page')}`);
  const policy = globalThis.trustedTypes?.createPolicy('replica', { createHTML: (text) => text });
  const markup = await answer.text();
  const template = document.createElement('template');
  template.innerHTML = policy === undefined ? markup : policy.createHTML(markup);
  list.replaceChildren(template.content);
  history.pushState(null, '', link.href);
});
