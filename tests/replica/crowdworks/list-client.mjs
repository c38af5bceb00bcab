// Runs in the replica's page: mounts the list of jobs on what the page embeds.
import { createApp } from 'vue';
import { ListApp } from './list-app.mjs';

const mount = document.querySelector('#vue-container');
createApp(ListApp, { searchResult: JSON.parse(mount.getAttribute('data')).searchResult }).mount(mount);
document.documentElement.dataset.mounted = 'true';
