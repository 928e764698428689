#!/usr/bin/env python3
"""Measures the search of the public ledger: recall, precision and time of each query of a list, over real messages.

    tools/score-search.py fill  --base http://127.0.0.1:5080 --messages FOLDER --place 360103010014
    tools/score-search.py score --base http://127.0.0.1:5080 --queries FILE.csv [--json OUT]

`fill` raises every message of FOLDER/*.csv (columns subject, body) and opens a matter for each, as a community does; it needs a scratch
product with Demo:Enabled and the rate limits of appsettings.Development.json. The messages stay outside the project. What is relevant
to a query is said by CONCEPTS: any of the words in title or summary, or all groups of words where there are several. The lists
were written from what the query means, not from what the product finds. Python's standard library only.
"""
import argparse, csv, glob, html, http.cookiejar, io, json, os, re, statistics, sys, time
import urllib.error, urllib.parse, urllib.request

# query → groups; a text is relevant when each group has one of its words in it. A query that is not here means just its words.
LIFT, NOISE, PARK, RUBBISH = "电梯", "噪音|噪声|吵|扰民|轰鸣|不得安宁|音响", "停车|车位|泊车|停放|乱停", "垃圾"
GAS, DEED = "天然气|天燃气|燃气|煤气", "房产证|产权证|不动产证|房本|办证|两证"
CONCEPTS = {
    "噪音": [NOISE], "噪声": [NOISE], "噪因": [NOISE], "噪聲": [NOISE], "停水": ["停水|断水|没水|无水|缺水|水压"], "停车": [PARK], "tingche": [PARK],
    "学位": ["学位|学区|入学|就读"], "房产证": [DEED], "怎么办房产证": [DEED], "天然气": [GAS], "天燃气": [GAS], "什么时候通天然气": [GAS], "车位": ["车位|停车"], "停車位": [PARK],
    "停车位子": [PARK], "装电梯": [LIFT, "装|增设"], "加装电梯": [LIFT, "加装|增设|安装|装电梯|装一"], "停车难": [PARK, "难|不足|不够|没有车位|紧张|没地方"], "路灯不亮": ["路灯", "不亮|坏|没亮|熄|黑"],
    "晚上施工吵": ["施工|工地", "晚上|夜间|半夜|凌晨|深夜|夜里|通宵"], "半夜施工": ["施工|工地", "晚上|夜间|半夜|凌晨|深夜|夜里|通宵"], "楼上漏水": ["漏水|渗水|渗漏"], "没有路灯": ["路灯"],
    "公交车太少": ["公交", "少|班次|间隔|等车|等候|不够|增加|加开"], "自来水发黄": ["水", "发黄|黄水|浑|变黄|水黄"], "物业不作为": ["物业", "不作为|不管|不理|推诿|没人管|无人管|不处理"],
    "学校收费": ["学校|中学|小学|幼儿园|学院", "收费|费用|乱收|学费"], "小孩上学": ["小孩|孩子|子女|儿子|女儿|小朋友", "上学|入学|读书|就读|学位"],
    "dianti": [LIFT], "DT": [LIFT], "電梯": [LIFT], "电锑": [LIFT], "电　梯": [LIFT], "ludeng": ["路灯"], "wuye": ["物业"], "垃圾場": ["垃圾场|垃圾站|垃圾填埋|垃圾中转|垃圾焚烧"], "幼兒園": ["幼儿园"], "學校": ["学校"],
    "ＷＩＦＩ": ["wifi|WIFI|Wi-Fi|WiFi"], "wifi": ["wifi|WIFI|Wi-Fi|WiFi"], "１２３４５": ["12345"], "Ａ２区": ["A2区"], "拉圾": [RUBBISH], "3号线": ["(?<![0-9])3号线|三号线"], "三号线": ["(?<![0-9])3号线|三号线"],
    "ETC": ["(?i)etc"], "KTV": ["(?i)ktv"], "P2P": ["(?i)p2p"], "app": ["(?i)app"], "107国道": ["107国道"], "2019年": ["2019年|二〇一九年"],
    "垃圾站 臭": ["垃圾站|垃圾中转站|垃圾场", "臭|异味"], "施工 扰民": ["施工|工地", NOISE], "停车 收费": [PARK, "收费|停车费"], "电梯 物业": [LIFT, "物业"],
    "红光楼": ["place:红光楼"], "桃花镇": ["place:桃花"], "建设桥 电梯": ["place:建设桥", LIFT], "红光楼社区 路灯": ["place:红光楼", "路灯"],
}


class Client:
    def __init__(self, base):
        self.base, self.opener = base.rstrip("/"), urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def request(self, path, data=None, kind=None):
        address = path if path.startswith("http") else self.base + path
        asked = urllib.request.Request(urllib.parse.quote(address, safe=":/?&=%#+,;@~-_.!*()"), data=data, headers={"Content-Type": kind} if kind else {})
        try:
            answer = self.opener.open(asked, timeout=120)
        except urllib.error.HTTPError as refused:
            answer = refused
        self.url, self.status = answer.geturl(), answer.code
        return answer.read().decode("utf-8", "replace")

    def send(self, path, fields):
        return self.request(path, urllib.parse.urlencode(fields, doseq=True).encode(), "application/x-www-form-urlencoded")

    def json(self, path, thing=None):
        return json.loads(self.request(path) if thing is None else self.request(path, json.dumps(thing).encode(), "application/json"))


def forms(page):
    for attributes, inner in re.findall(r"<form([^>]*)>(.*?)</form>", page, re.S):
        action, fields = re.search(r'action="([^"]*)"', attributes), {}
        for tag in re.findall(r"<input([^>]*?)/?>", inner):
            name, kind, value = (re.search(p + r'="([^"]*)"', tag) for p in ("name", "type", "value"))
            if not name or (kind and kind[1] in ("submit", "file")) or (kind and kind[1] in ("radio", "checkbox") and "checked" not in tag): continue
            fields[html.unescape(name[1])] = html.unescape(value[1]) if value else ""
        for tag, text in re.findall(r"<textarea([^>]*)>(.*?)</textarea>", inner, re.S):
            fields[html.unescape(re.search(r'name="([^"]*)"', tag)[1])] = html.unescape(text)
        for tag, text in re.findall(r"<select([^>]*)>(.*?)</select>", inner, re.S):
            chosen = re.search(r'<option[^>]*value="([^"]*)"[^>]*selected', text) or re.search(r'<option[^>]*value="([^"]*)"', text)
            fields[html.unescape(re.search(r'name="([^"]*)"', tag)[1])] = html.unescape(chosen[1]) if chosen else ""
        yield html.unescape(action[1]) if action else "", fields, inner


def step_in(client, role, place):
    page = client.request("/demo/step-in")
    section = re.search(r'id="' + role + r'"(.*?)</section>', page, re.S)[1]
    action, fields, _ = next(f for f in forms(page) if f[0].endswith("/demo/step-in"))
    for item in re.findall(r"<li>.*?</li>", section, re.S):
        if place in html.unescape(item) and (button := re.search(r"<button([^>]*)>", item)):
            name, value = (html.unescape(re.search(p + r'="([^"]*)"', button[1])[1]) for p in ("name", "value"))
            client.send(action, {**fields, name: value})
            return
    sys.exit(f"nobody of role {role} at {place}")


def messages(folder):
    for path in sorted(glob.glob(os.path.join(folder, "messages_*.csv"))):
        with open(path, encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file): yield row["subject"].strip(), row["body"].strip()


def fill(args):
    public, staff, opened = Client(args.base), Client(args.base), 0
    step_in(staff, "CommunityOrganiser", args.community)
    for number, (subject, body) in enumerate(messages(args.messages)):
        if args.most and number >= args.most: break
        answer = public.json("/api/v1/concerns", {"placeCode": args.place, "words": (subject + "。" + body)[:args.longest]})
        if public.status >= 300: print("not taken:", public.status, str(answer)[:200]); continue
        listed = staff.request("/triage")
        found = re.search(r'href="/triage/([0-9a-f-]{36})"', listed)
        if not found: print("nothing in the inbox"); continue
        address = f"/triage/{found[1]}/open"
        form = next((f for f in forms(staff.request(address)) if "Input.Title" in f[1]), None)
        if form is None: print("no form"); continue
        title = form[1]["Input.Summary"].split("。")[0][:40] # the inbox is not in the order in which they were raised
        done = staff.send(form[0] or address, {**form[1], "Input.Title": title, "Input.NamesAreOfficial": "true"})
        if "/open" in staff.url:
            problems = [html.unescape(re.sub("<[^>]+>", "", p)) for p in re.findall(r'class="[^"]*(?:problem|error)[^"]*"[^>]*>(.*?)</', done, re.S)][:3]
            form = next((f for f in forms(done) if "Input.Title" in f[1]), None)
            if form: staff.send(form[0] or address, {**form[1], "Input.Title": re.sub(r"[^\u4e00-\u9fff0-9A-Za-z]", "", title)[:20] or "一件诉求", "Input.NamesAreOfficial": "true"})
            if "/open" in staff.url: print("refused:", problems)
        opened += "/matters/" in staff.url
    print(f"{opened} matters opened")


def summaries(client):
    """The list of the API has no summaries; the public export has."""
    table = csv.DictReader(io.StringIO(client.request("/ledger/export.csv").lstrip("\ufeff"), newline=""))
    return {row["编号"]: row for row in table if row["社区（村）"] is not None}


def everything(client, query="", pages=1000):
    rows, after, times = [], "", []
    while True:
        address = "/api/v1/matters?pageSize=100" + (f"&q={urllib.parse.quote(query)}" if query else "") + (f"&after={after}" if after else "")
        begun = time.perf_counter()
        answer = json.loads(client.request(address))
        times.append((time.perf_counter() - begun) * 1000)
        rows += answer["items"]
        after = answer.get("next")
        if not after or len(times) == pages: return rows, times[0]


def is_relevant(row, groups):
    text, place = row["事项"] + "\n" + row["问题描述"], row["街道"] + row["社区（村）"] + row["楼栋"]
    return all(g[6:] in place if g.startswith("place:") else re.search(g, text) for g in groups)


def score(args):
    client, kinds, out = Client(args.base), {}, []
    rows = summaries(client)
    with open(args.queries, encoding="utf-8-sig", newline="") as file: asked = [(r["kind"], r["query"]) for r in csv.DictReader(file)]
    for kind, query in asked:
        groups = CONCEPTS.get(query) or [re.escape(w) for w in query.split()]
        relevant = {number for number, row in rows.items() if is_relevant(row, groups)}
        found, _ = everything(client, query)
        hit = relevant & {r["number"] for r in found}
        first = [r["number"] in relevant for r in found[:20]]
        out.append({"kind": kind, "query": query, "relevant": len(relevant), "returned": len(found), "hit": len(hit), "recall": len(hit) / len(relevant) if relevant else None,
                    "precision": len(hit) / len(found) if found else None, "first20": sum(first) / len(first) if first else None})
        kinds.setdefault(kind, []).append(out[-1])
    # Round by round, so that somebody else's second of work does not fall on all the times of one query.
    rounds = [[everything(client, o["query"], 1)[1] for o in out] for _ in range(args.rounds)]
    for o, times in zip(out, zip(*rounds)): o["ms"] = statistics.median(times)
    if args.each:
        for o in out: print("%-16s %-12s rel %4d ret %4d hit %4d  R %s P %s  %5.1f ms" % (o["kind"], o["query"], o["relevant"], o["returned"], o["hit"], *("%.2f" % o[k] if o[k] is not None else "  – " for k in ("recall", "precision")), o["ms"]))
    mean = lambda values: statistics.mean(v) if (v := [x for x in values if x is not None and x == x]) else float("nan")
    print(f"{len(rows)} matters, {len(out)} queries\n| kind | queries | recall | precision | of the first 20 | ms |\n|---|---|---|---|---|---|")
    for name, of in [*kinds.items(), ("**all**", out)]:
        print("| %s | %d | %.2f | %.2f | %.2f | %.1f |" % (name, len(of), *(mean(o[k] for o in of) for k in ("recall", "precision", "first20", "ms"))))
    kinds_mean = mean(mean(o["recall"] for o in of) for of in kinds.values())
    print(f"mean recall over the kinds {kinds_mean:.2f}; slowest {max(o['ms'] for o in out):.0f} ms")
    if args.json: json.dump(out, open(args.json, "w"), ensure_ascii=False, indent=1)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("do", choices=["fill", "score"])
    parser.add_argument("--base", default="http://127.0.0.1:5080"); parser.add_argument("--messages"); parser.add_argument("--queries"); parser.add_argument("--json"); parser.add_argument("--each", action="store_true")
    parser.add_argument("--place", default="360103010014"); parser.add_argument("--community", default="铁路四村"); parser.add_argument("--most", type=int); parser.add_argument("--longest", type=int, default=900); parser.add_argument("--rounds", type=int, default=25)
    parsed = parser.parse_args()
    {"fill": fill, "score": score}[parsed.do](parsed)
