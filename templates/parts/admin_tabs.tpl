{{! The tabs of the administration. Needs: AT_PEOPLE, AT_JOBS: show the one that fits }}
<nav class="tabs" aria-label="[[nav.admin]]"><a href="/people"{{#AT_PEOPLE}} aria-current="page"{{/AT_PEOPLE}}><span class="icon icon-people"></span>[[people.title]]</a><a href="/jobs"{{#AT_JOBS}} aria-current="page"{{/AT_JOBS}}><span class="icon icon-retry"></span>[[jobs.title]]</a></nav>
