"""The staff pages as a browser without script uses them: one-time link, cookies, forms with what stands in them."""
import http.client
import html.parser
import re
import urllib.parse
import uuid

from truth import Lost

PATIENCE = 20  # seconds for any answer; more is a hang


class Gone(Lost):
    """The server does not answer: it was killed, or it died."""


class Refused(Lost):
    """An answer that is neither the page nor the redirect that was asked for."""

    def __init__(self, answer):
        title = re.search(r'<h1>(.*?)</h1>.*?role="alert">(.*?)</p>', answer.text, re.DOTALL)
        said = re.sub(r"<[^>]*>", "", " ".join(title.groups())) if title else answer.text[-300:]
        super().__init__(f"{answer.asked}: {answer.status} {said.strip()}")
        self.answer = answer


class Answer:
    def __init__(self, asked, response):
        self.asked, self.status = asked, response.status
        self.location = response.getheader("Location", "")
        self.retry_after = response.getheader("Retry-After")
        self.cookies = [line.split(";")[0] for line in response.headers.get_all("Set-Cookie", [])]
        self.text = response.read().decode()

    def number(self, name):
        """A number in the address that the answer leads to: ?topic=12&saved=34."""
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.location).query)
        return int(query.get(name, ["0"])[0])


class Form:
    def __init__(self, action):
        self.action, self.fields = action, {}


class Forms(html.parser.HTMLParser):
    """The forms of a page: {action: Form}, each with the values that a browser would send untouched."""

    def __init__(self, text):
        super().__init__()
        self.found, self.form, self.area = {}, None, None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "form":
            self.form = Form(given.get("action", ""))
            self.found[self.form.action] = self.form
        elif self.form is None or "name" not in given:
            return
        elif tag == "input" and given.get("type") not in ("file", "checkbox", "radio"):
            self.form.fields[given["name"]] = given.get("value", "")
        elif tag == "textarea":
            self.area = given["name"]
            self.form.fields[self.area] = ""

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None
        elif tag == "textarea":
            self.area = None

    def handle_data(self, data):
        if self.form is not None and self.area is not None:
            self.form.fields[self.area] += data


class Browser:
    """One person's browser; not shared between threads. `cookies` go on where another browser of hers stopped."""

    def __init__(self, origin, cookies=None):
        self.origin, self.cookies = origin, dict(cookies or {})
        self.connection = None

    def sign_in(self, link):
        path = urllib.parse.urlsplit(link).path
        form = self.form(path, "/sign-in")
        self.post(form.action, form.fields)

    def get(self, path):
        answer = self.ask("GET", path)
        if answer.status != 200:
            raise Refused(answer)
        return answer

    def form(self, path, action):
        """The form with that action on the page."""
        page = self.get(path)
        forms = Forms(page.text).found
        if action not in forms:
            raise Refused(page)
        return forms[action]

    def post(self, path, fields):
        return self.sent(path, urllib.parse.urlencode(fields).encode(), "application/x-www-form-urlencoded")

    def upload(self, path, fields, files):
        """`files`: {path below what was chosen: bytes}, as a folder upload sends them."""
        edge = uuid.uuid4().hex
        parts = [f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode() for name, value in fields.items()]
        for name, content in files.items():
            head = f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\nContent-Type: application/octet-stream\r\n\r\n'
            parts.append(head.encode() + content + b"\r\n")
        return self.sent(path, b"".join(parts) + f"--{edge}--\r\n".encode(), f"multipart/form-data; boundary={edge}")

    def sent(self, path, body, kind):
        """A form was acknowledged if it is answered with 303."""
        answer = self.ask("POST", path, body, {"Content-Type": kind, "Origin": self.origin, "Sec-Fetch-Site": "same-origin"})
        if answer.status != 303:
            raise Refused(answer)
        return answer

    def ask(self, method, path, body=None, headers=None):
        try:
            return self.answered(method, path, body, headers or {})
        except TimeoutError as hang:
            raise Lost(f"{method} {path}: no answer within {PATIENCE} seconds") from hang
        except (OSError, http.client.HTTPException) as gone:
            self.close()
            raise Gone(f"{method} {path}: {type(gone).__name__} {gone}") from gone

    def answered(self, method, path, body, headers):
        if self.connection is None:
            self.connection = http.client.HTTPConnection(urllib.parse.urlsplit(self.origin).netloc, timeout=PATIENCE)
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        self.connection.request(method, path, body, {"Cookie": cookie, "Accept": "text/html", "Accept-Language": "ja", **headers})
        answer = Answer(f"{method} {path}", self.connection.getresponse())
        for line in answer.cookies:
            name, _, value = line.partition("=")
            self.cookies[name] = value
        return answer

    def close(self):
        if self.connection is not None:
            self.connection.close()
        self.connection = None
