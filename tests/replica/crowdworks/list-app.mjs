// The list of jobs of CrowdWorks as a Vue component. Class names are hashes that change with every release.
import { defineComponent, h, ref } from 'vue';

const yen = (value) => value.toLocaleString('ja-JP');

function priceOf({ fixed_price_payment: fixed }) {
  return fixed.min_budget === null ? 'ワーカーと相談' : `固定報酬制 ${yen(fixed.min_budget)}円 〜 ${yen(fixed.max_budget)}円`;
}

function card({ job_offer: job, payment, entry, client }, isAdvert) {
  return h('li', { key: `${isAdvert ? 'pr' : 'job'}-${job.id}`, class: 'JrrVy' }, [
    h('div', { class: 'KkxIA' }, [
      h('h3', { class: 'uxHdW' }, [h('a', { href: `/public/jobs/${job.id}` }, job.title), ...(isAdvert ? [' ', h('span', { class: 'Rq8dA' }, 'PR')] : [])]),
      h('p', { class: 'UNzN7' }, `${job.description_digest}…`),
      h('div', { class: 'qZ3dk' }, [h('b', priceOf(payment)), ' ', h('span', `契約数 ${entry.project_entry.num_contracts} / ${entry.project_entry.project_contract_hope_number} 人`), ' ', h('span', 'あと 6日')]),
      h('div', { class: 'Lm2vT' }, [
        h('a', { href: `/public/employers/${client.user_id}`, class: 'aP9fw' }, [h('img', { src: 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', alt: '' }), ` ${client.username}`]),
        h('time', { datetime: job.last_released_at }, '掲載日 2026年11月20日'),
      ]),
    ]),
  ]);
}

/** The list with its paid places first; 「次の50件」 changes its cards and its address without a load, 「並べ替え」 their order. */
export const ListApp = defineComponent({
  props: { searchResult: { type: Object, required: true } },
  setup(props) {
    const page = ref(1);
    const reversed = ref(false);
    const onPage = (item) => ({ ...item, job_offer: { ...item.job_offer, id: item.job_offer.id + (page.value - 1) * 1000 } });
    return () => {
      const { job_offers: jobs, pr_diamond: diamond, pr_platinum: platinum, pr_gold: gold } = props.searchResult;
      const adverts = [...diamond, ...platinum, ...gold];
      const shown = reversed.value ? [...jobs].reverse() : jobs;
      return h('div', { id: 'jobOfferSearchContainer' }, [
        h('p', [
          h('button', { onClick: () => { reversed.value = !reversed.value; } }, '並べ替え'), ' ',
          h('button', { onClick: () => { page.value += 1; globalThis.history.pushState(null, '', `/public/jobs/search?page=${page.value}`); } }, '次の50件'),
        ]),
        h('section', [h('h2', '募集中のお仕事'), h('ul', [...adverts.map((item) => card(item, true)), ...shown.map(onPage).map((item) => card(item, false))])]),
      ]);
    };
  },
});
