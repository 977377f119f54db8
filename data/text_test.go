package data_test

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"backstep/data"
)

func TestClean(t *testing.T) {
	for text, want := range map[string]string{
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
		if got := data.Clean(text); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		text := string(rapid.SliceOf(rapid.Byte()).Draw(t, "text"))
		once := data.Clean(text)
		if strings.ContainsFunc(once, unicode.IsControl) || data.Clean(once) != once {
			t.Fatalf("%q becomes %q", text, once)
		}
	})
}

func TestQuote(t *testing.T) {
	for text, want := range map[string]string{
		"":                      `""`,
		`a"b`:                   `"a\"b"`,
		"\x1b\xe9":              `"\x1b\xe9"`,
		"می\u200cشود":           "\"می\u200cشود\"",
		`\u200d`:                `"\\u200d"`,
		strings.Repeat("é", 40): `"` + strings.Repeat("é", 40) + `"`,
		strings.Repeat("é", 41): `"` + strings.Repeat("é", 40) + `…"`,
	} {
		if got := data.Quote(text); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
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
		said := data.DidYouMean(name, names)
		if want != "" {
			want = `; did you mean "` + want + `"?`
		}
		if said != want {
			t.Errorf("%q: %q, want %q", name, said, want)
		}
	}
}
