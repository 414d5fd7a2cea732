"""Seventy ways to write an address that is inside the network."""

INTERNAL = (
    "http://127.0.0.1/", "http://localhost/", "http://localhost./", "http://LOCALHOST/", "http://127.1/",
    "http://127.0.1/", "http://127.255.255.254/", "http://2130706433/", "http://0x7f000001/", "http://0x7f.0.0.1/",
    "http://0x7f.1/", "http://017700000001/", "http://0177.0.0.1/", "http://0177.1/", "http://00000177.0.0.1/",
    "http://127.0.0.1.nip.test/", "http://0/", "http://0.0.0.0/", "http://0.0.0.1/", "http://[::]/", "http://[::1]/",
    "http://[0:0:0:0:0:0:0:1]/", "http://[0000::0001]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/",
    "http://[::ffff:0:127.0.0.1]/", "http://[::127.0.0.1]/", "http://[::ffff:169.254.169.254]/",
    "http://[64:ff9b::127.0.0.1]/", "http://[64:ff9b:1::a9fe:a9fe]/", "http://[2002:7f00:1::]/",
    "http://[2002:a9fe:a9fe::]/", "http://[2001:0:7f00:1::]/", "http://[fe80::1]/", "http://[fe80::1%25lo]/",
    "http://[fc00::1]/", "http://[fd00:ec2::254]/", "http://[fec0::1]/", "http://[ff02::1]/", "http://[100::1]/",
    "http://10.0.0.1/", "http://10.1/", "http://172.16.0.1/", "http://172.31.255.255/", "http://192.168.1.1/",
    "http://192.168.257/", "http://169.254.169.254/latest/meta-data/", "http://169.254.43518/",
    "http://2852039166/", "http://0xa9fea9fe/", "http://100.64.0.1/", "http://192.0.0.192/", "http://198.18.0.1/",
    "http://224.0.0.1/", "http://239.255.255.250/", "http://240.0.0.1/", "http://255.255.255.255/",
    "http://192.88.99.1/", "http://192.0.2.1/", "http://198.51.100.1/", "http://203.0.113.1/",
    "http://[2001:db8::1]/", "http://[3fff::1]/", "http://metadata.test/", "http://rebinding.test/", "http://mixed.test/",
    "http://127。0。0。1/", "http://１２７.0.0.1/", "https://127.0.0.1/",
)  # fmt: skip

# Ways that are no address of a page at all.
NEVER = (
    "file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "dict://127.0.0.1/", "jar:http://127.0.0.1/!/",
    "javascript:alert(1)", "data:text/html,x", "//127.0.0.1/", "http:127.0.0.1", "http:///127.0.0.1/", "http://",
    "http://user@example.org/", "http://example.org/a b", "http://example.org/a\\b", "http://example.org@127.0.0.1/", "http://example.org:80@127.0.0.1/",
    "http://127.0.0.1\\@example.org/", "http://example.org\\@127.0.0.1/", "http://127.0.0.1 .example.org/",
    "http://example.org\t@127.0.0.1/", "http://127.0.0.1\n.example.org/", "http://127.0.0.1%00.example.org/",
    "http://①②⑦.⓪.⓪.①/", "http://example.org:22/", "http://example.org:99999/", "http://example.org:0/",
    "http://example.org/" + "a" * 3000,
)  # fmt: skip
