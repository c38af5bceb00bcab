// Runs in the replica's page: mounts or hydrates the message list, at the time that the page asks for.
import { createApp, createSSRApp } from 'vue';
import { ThreadApp } from './thread-app.mjs';

const mount = document.querySelector('#pack-message-thread');
const config = JSON.parse(mount.getAttribute('data'));

async function start() {
  const answer = await fetch(`/message/threads/${config.id}/messages.json`);
  const props = await answer.json();
  const create = config.rendered ? createSSRApp : createApp;
  create(ThreadApp, props).mount(mount);
  document.documentElement.dataset.mounted = 'true';
}
setTimeout(() => void start(), config.delay ?? 0);
