package text_test

import (
	"strings"
	"testing"

	"backstep/data/text"
)

func TestNumberHint(t *testing.T) {
	const thousands = "; separators of thousands are not understood: write "
	for value, want := range map[string]string{
		"1,000":                          thousands + "1000, or 1.000 where the comma is that of decimals",
		"-12,345":                        thousands + "-12345, or -12.345 where the comma is that of decimals",
		"1,030.20":                       thousands + "1030.20",
		"1,000,000":                      thousands + "1000000",
		"1 000":                          thousands + "1000",
		"1\u202f000":                     thousands + "1000",
		"1'234'567.5":                    thousands + "1234567.5",
		"1_000":                          thousands + "1000",
		"1.234,5":                        thousands + "1234.5, with a point before decimals",
		"1 234,5":                        thousands + "1234.5, with a point before decimals",
		"1,5":                            "; decimals are written with a point: 1.5",
		"-0,25e3":                        "; decimals are written with a point: -0.25e3",
		"1,0000":                         "; decimals are written with a point: 1.0000",
		"":                               "",
		"fast":                           "",
		"1,2,3":                          "",
		"1e309":                          "; numbers reach to 1.79e308",
		"-1e309":                         "; numbers reach to 1.79e308",
		"1e-400":                         "; the least number above 0 is 5e-324",
		"0":                              "",
		"0e5":                            "",
		"inf":                            "",
		"1.5":                            "",
		"50%":                            "",
		"a,b":                            "",
		"1,00":                           "; decimals are written with a point: 1.00",
		"1" + strings.Repeat(",000", 20): "",
	} {
		if got := text.NumberHint(value); got != want {
			t.Errorf("%q: %q, want %q", value, got, want)
		}
	}
}
