package text_test

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"backstep/data/text"
)

func TestClean(t *testing.T) {
	for value, want := range map[string]string{
		"ŷ = a²·W":       "ŷ = a²·W",
		"a\tb\nc":        `a\tb\nc`,
		"\x1b[31m":       `\x1b[31m`,
		"\u009b31m":      `\u009b31m`,
		"a\u202eb":       `a\u202eb`,
		"a\xffb":         `a\xffb`,
		"a\ufffdb":       "a\ufffdb",
		"a\u200db\u200c": "a\u200db\u200c",
		"a\u200bb":       `a\u200bb`,
		"\U0001f9e0 ok":  "\U0001f9e0 ok",
	} {
		if got := text.Clean(value); got != want {
			t.Errorf("%q: %s, want %s", value, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		value := string(rapid.SliceOf(rapid.Byte()).Draw(t, "text"))
		once := text.Clean(value)
		if strings.ContainsFunc(once, unicode.IsControl) || text.Clean(once) != once {
			t.Fatalf("%q becomes %q", value, once)
		}
	})
}

func TestQuote(t *testing.T) {
	for value, want := range map[string]string{
		"":                      `""`,
		`a"b`:                   `"a\"b"`,
		"\x1b\xe9":              `"\x1b\xe9"`,
		"می\u200cشود":           "\"می\u200cشود\"",
		`\u200d`:                `"\\u200d"`,
		strings.Repeat("é", 40): `"` + strings.Repeat("é", 40) + `"`,
		strings.Repeat("é", 41): `"` + strings.Repeat("é", 40) + `…"`,
	} {
		if got := text.Quote(value); got != want {
			t.Errorf("%q: %s, want %s", value, got, want)
		}
	}
}

func TestDidYouMean(t *testing.T) {
	names := []string{"sigmoid", "softmax", "softplus", "learning_rate", "l1", "x", "iris", "xor", "xnor"}
	for name, want := range map[string]string{
		"sigmod":                 "sigmoid",
		"sigmiod":                "sigmoid",
		"SoftMax":                "softmax",
		"learning-rate":          "learning_rate",
		"learning rat":           "learning_rate",
		"l2":                     "l1",
		"xr":                     "xor",
		"irs":                    "iris",
		"y":                      "",
		"":                       "",
		"entropy":                "",
		strings.Repeat("x", 100): "",
	} {
		said := text.DidYouMean(name, names)
		if want != "" {
			want = `; did you mean "` + want + `"?`
		}
		if said != want {
			t.Errorf("%q: %q, want %q", name, said, want)
		}
	}
}

func TestUTF16(t *testing.T) {
	for value, want := range map[string]bool{
		"\xff\xfex\x00": true, "\xfe\xff\x00x": true, "x\x00,\x00": true, "\x00x\x00,": true,
		"": false, "x": false, "x,y": false, "\x00\x00": false, "\xef\xbb\xbfx": false, "é": false,
	} {
		if got := text.UTF16([]byte(value)); got != want {
			t.Errorf("%q: %t", value, got)
		}
	}
}

func TestLongTextIsCut(t *testing.T) {
	long := strings.Repeat("é", 1000)
	for _, got := range []string{text.Brief(long), text.Cut(long)} {
		if want := strings.Repeat("é", 40) + "…"; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := text.BriefPath(long + "/a\x1b.csv"); len(got) > 270 || !strings.HasPrefix(got, "…é") || !strings.HasSuffix(got, `/a\x1b.csv`) {
		t.Errorf("%q", got)
	}
	for _, short := range []string{"", "a", "a/b.csv"} {
		if text.Brief(short) != short || text.BriefPath(short) != short {
			t.Errorf("%q is cut", short)
		}
	}
}
