// The message list of a CrowdWorks thread as a Vue component, rendered on the server and in the browser alike.
// Class names have the form of the real pages: a name and a hash that changes with every release.
import { defineComponent, h, ref } from 'vue';

const CLASSES = {
  item: '_messageItem_k3v9a_12', received: '_message_iq3vm_2', sent: '_messageSent_iq3vm_6 _message_iq3vm_2', sender: '_senderName_p0x1d_4',
  body: '_messageBody_z81kq_9', content: '_messageContent_z81kq_20', media: '_mediaBody_z81kq_31', avatar: '_avatar_z81kq_3',
};

/** A message's text as the site renders it: line breaks are <br>, never markup from the text. */
function lines(text) {
  return text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [h('br'), line]));
}

function message(entry) {
  const digest = entry.body.replaceAll('\n', ' ').slice(0, 40);
  return h('div', { class: CLASSES.item, key: entry.id }, [
    h('div', { class: entry.own ? CLASSES.sent : CLASSES.received }, [
      h('div', { class: CLASSES.avatar }, [h('a', { href: entry.senderHref, 'aria-hidden': 'true', tabindex: '-1' })]),
      h('a', { class: CLASSES.sender, href: entry.senderHref }, entry.senderName),
      h('time', { datetime: entry.time }, entry.time),
      h('div', { class: CLASSES.body, hidden: true }, [h('div', digest)]),
      h('div', { class: CLASSES.body }, [
        h('div', { class: CLASSES.content }, [h('div', { class: CLASSES.media }, [h('div'), h('div', [h('p', lines(entry.body)), ...entry.files.map((file) => h('a', { href: `/attachments/${file}` }, file))])])]),
      ]),
    ]),
  ]);
}

/**
 * @param {{ messages: object[], folded?: number, unmountable?: boolean, controls?: boolean }} props
 *   `controls` adds buttons that reorder, unmount and bring back messages: a keyed list at work
 */
export const ThreadApp = defineComponent({
  props: { messages: { type: Array, required: true }, folded: { type: Number, default: 0 }, controls: { type: Boolean, default: false } },
  setup(props) {
    const newestFirst = ref(false);
    const hidden = ref(0);
    const added = ref([]);
    return () => {
      const shown = [...props.messages, ...added.value].slice(hidden.value);
      if (newestFirst.value) shown.reverse();
      return h('div', { class: '_messageList_k3v9a_1' }, [
        props.controls
          ? h('p', { class: '_controls_k3v9a_2' }, [
              h('button', { type: 'button', onClick: () => { newestFirst.value = !newestFirst.value; } }, '並び順を変える'),
              h('button', { type: 'button', onClick: () => { hidden.value = hidden.value === 0 ? 1 : 0; } }, '最初のメッセージの表示を切り替える'),
              h('button', { type: 'button', onClick: () => { hidden.value = 2; } }, 'はじめの二つを隠す'),
              h('button', { type: 'button', onClick: () => { added.value = [...added.value, { ...props.messages.at(-1), id: 900 + added.value.length, time: '2026年11月21日 09:00', body: '念のため、カカオトークのIDも教えてください。' }]; } }, '新しいメッセージを受け取る'),
            ])
          : null,
        props.folded > 0 ? h('button', { type: 'button', class: '_more_k3v9a_5' }, `他の${props.folded}件のメッセージを表示`) : null,
        ...shown.map(message),
      ]);
    };
  },
});
