"""Asks a running instance what people ask all day, and prints the 95th percentile of each question in milliseconds."""
import http.cookiejar
import json
import re
import sys
import time
import urllib.parse
import urllib.request

URL, PASSWORD, NUMBER = sys.argv[1:4]
TIMES = 40
# of our interface, and of the web apps
CSRF = {"REDRESS-CSRF": "X-REDRESS-CSRF", "XSRF-TOKEN": "X-XSRF-TOKEN"}


class Person:
    def __init__(self, name):
        self.jar = http.cookiejar.CookieJar()
        self.web = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        page = self.web.open(URL + "/login").read().decode()
        token = re.search(r'name="_csrf"[^>]*value="([^"]*)"', page).group(1)
        sent = urllib.parse.urlencode({"username": name, "password": PASSWORD, "_csrf": token})
        self.web.open(URL + "/login", sent.encode()).read()

    def ask(self, path, body=None):
        headers = {"Content-Type": "application/json"}
        if body is not None:
            headers |= {name: c.value for c in self.jar for cookie, name in CSRF.items() if c.name == cookie}
        request = urllib.request.Request(URL + path, data=None if body is None else json.dumps(body).encode(), headers=headers)
        return self.web.open(request).read()


def measured(label, question):
    answer = question()
    question()
    took = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        question()
        took.append(1000 * (time.perf_counter() - begun))
    took.sort()
    print(f"{label:52} median {took[TIMES // 2]:5.0f}  p95 {took[int(TIMES * 0.95) - 1]:5.0f}  {said(answer)}", flush=True)


def said(answer):
    try:
        read = json.loads(answer)
    except ValueError:
        return f"{len(answer)} bytes"
    if isinstance(read, dict) and "total" in read:
        return f"total {read['total']}"
    if isinstance(read, dict) and "items" in read:
        return f"{len(read['items'])} found"
    return str(read)[:24] if isinstance(read, dict) else f"{len(read)} lines"


for name in ("anna", "lena"):
    person = Person(name)
    for query in ("", "?open=true&sort=NEXT_CLOCK", "?clock=OVERDUE&sort=NEXT_CLOCK", "?clock=AT_RISK", "?owner=anna7", "?owner=-&sort=NEXT_CLOCK",
                  "?category=BILLING&priority=P1", "?sort=CLOSED", "?team=team-leads&open=false", "?waitingFor=COMPLAINANT"):
        measured(f"{name}, list {query}", lambda: person.ask("/api/v1/complaints" + query))
    for text in ("refund", "contractmj3626", "refund invoice late", "person4711@example.org", "010 0000 4711", "004711", "old-4711",
                 "chargeab57", "Chargeab57 Meter", "no such word at all"):
        measured(f"{name}, search {text}", lambda: person.ask("/api/v1/search", {"text": text}))
    measured(f"{name}, page of the list", lambda: person.ask("/staff/complaints"))
    measured(f"{name}, file", lambda: person.ask(f"/api/v1/complaints/{NUMBER}"))
    filters = json.loads(person.ask("/camunda/api/engine/engine/default/filter?maxResults=20"))
    for one in filters:
        measured(f"{name}, Tasklist, count {one['name']}", lambda: person.ask(f"/camunda/api/engine/engine/default/filter/{one['id']}/count"))
    for one in filters:
        sorting = {"sorting": [{"sortBy": "dueDate", "sortOrder": "asc"}]}
        measured(f"{name}, Tasklist, list {one['name']}",
                 lambda: person.ask(f"/camunda/api/engine/engine/default/filter/{one['id']}/list?firstResult=0&maxResults=15", sorting))
    measured(f"{name}, Tasklist, counts of all filters at once",
             lambda: person.ask("/camunda/api/engine/engine/default/filter?resourceType=Task&itemCount=true"))
