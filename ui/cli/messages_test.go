package cli

import (
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestMessagesSayWhatWouldBeRight has mistakes that a person may well type or have in a
// file, with the messages about them.
func TestMessagesSayWhatWouldBeRight(t *testing.T) {
	t.Chdir(t.TempDir())
	rewrite(t, "ok.csv", "x,y\n1,0\n2,1\n")
	rewrite(t, "thousands.csv", "x,y\n\"1,000\",0\n2,1\n")
	rewrite(t, "decimals.csv", "x;y\n1.234;0\n2,5;1\n3;1\n")
	rewrite(t, "mixed.csv", "x;z;y\n2.5;1;0\n1,5;1.5;1\n")
	rewrite(t, "utf16.csv", "\xff\xfex\x00,\x00y\x00\n\x00")
	rewrite(t, "utf16.toml", "\xff\xfet\x00i\x00t\x00l\x00e\x00")
	rewrite(t, "bare16.toml", "t\x00i\x00t\x00l\x00e\x00")
	rewrite(t, "data", "1 2\n")
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"train", "--csv", "thousands.csv", "--target", "y"}, `thousands.csv:2:1: x is "1,000", no number as it stands: --thousands comma reads 1000, --decimal comma reads 1; --features can leave the column out`},
		{[]string{"train", "--csv", "decimals.csv", "--target", "y"}, `decimals.csv:2:1: x is "1.234", no number as it stands: --thousands point reads 1234`},
		{[]string{"train", "mixed.csv", "--target", "y"}, `mixed.csv:3:1: x is "1,5", no number as it stands: this file has a point before decimals, write 1.5`},
		{[]string{"train", "--csv", "utf16.csv", "--target", "y"}, "utf16.csv: the text is UTF-16; save it as UTF-8"},
		{[]string{"utf16.toml"}, "utf16.toml: the text is UTF-16; save it as UTF-8"},
		{[]string{"bare16.toml"}, "bare16.toml: the text is UTF-16; save it as UTF-8"},
		{[]string{"--seed", "9223372036854775808"}, `--seed is a whole number from 0 on, not "9223372036854775808"; the largest is 9223372036854775807`},
		{[]string{"--lr", "1e309"}, `--lr is a number above 0, not "1e309"; numbers reach to 1.79e308`},
		{[]string{"--lr", "1e-400"}, `--lr is a number above 0, not "1e-400"; the least number above 0 is 5e-324`},
		{[]string{"--lr", "0,1"}, "decimals are written with a point: 0.1"},
		{[]string{"--l1", "1e309"}, `--l1 is a number from 0 on, not "1e309"; numbers reach to 1.79e308`},
		{[]string{"--batch", "1_000"}, "separators of thousands are not understood: write 1000"},
		{[]string{"walk", "--epochs", "1e9"}, "a whole number from 1 on"},
		{[]string{"train", "--until-loss", "0,01"}, "decimals are written with a point: 0.01"},
		{[]string{"foo"}, `"backstep sessions" and "backstep datasets" list what there is`},
		{[]string{"xro"}, `did you mean "xor"?`},
		{[]string{"ok.csv"}, `--csv: which column is to be learned? Name it with --target: x, y`},
		{[]string{"walk", "my data.tsv"}, `--csv: "my data.tsv": no such file`},
		{[]string{"walk", "ok.csv", "--csv", "ok.csv"}, `--csv: the data comes from "ok.csv" already: leave out one of the two`},
		{[]string{"walk", "ok.csv", "--target", "x", "--target", "y"}, `--target: it is given twice, as "x" and "y"; several are written --target a,b`},
		{[]string{"walk", "--lr", "1", "--lr", "2"}, `--lr: it is given twice, as "1" and "2"`},
		{[]string{"walk", "--epochs", "1", "--epochs", "2"}, `--epochs: it is given twice, as "1" and "2"`},
		{[]string{"data"}, "data is given with --csv FILE --target NAME"},
		{[]string{"export"}, "Name it with --to: backstep export --to pytorch"},
		{[]string{"export", "--to", ""}, `--to is pytorch, not ""`},
	} {
		r := command(c.args...)
		if r.status != 2 || r.out != "" || !strings.Contains(r.err, c.says) {
			t.Errorf("backstep %q: status %d, %q, want %q", c.args, r.status, r.err, c.says)
		}
	}
}

// TestMessagesAreShortWhateverNamesAreLong puts a very long name everywhere that a name
// can be.
func TestMessagesAreShortWhateverNamesAreLong(t *testing.T) {
	t.Chdir(t.TempDir())
	long := strings.Repeat("n", 100_000)
	csv := func(name, text string) string { rewrite(t, name, text); return name }
	toml := func(name, text string) []string { rewrite(t, name, text); return []string{"train", name} }
	feature, target := csv("feature.csv", long+",y\n1,0\nx,1\n"), csv("target.csv", "x,"+long+"\n1,0\n2,1\n")
	for _, args := range [][]string{
		{"train", "--csv", feature, "--target", "y"},
		{"train", "--csv", feature},
		{"train", "--csv", feature, "--target", long + "m"},
		{"train", "--csv", target, "--target", "z"},
		{"train", "--csv", csv("missing.csv", long+",y\n,0\n"), "--target", "y"},
		{"train", "--csv", csv("one.csv", "x,"+long+"\n1,0\n2,0\n"), "--target", long, "--loss", "bce"},
		{"train", "--csv", csv("inf.csv", "x,"+long+"\n1,inf\n2,0\n"), "--target", long},
		{"train", "--csv", csv("words.csv", "x,y\n1,"+long+"\n2,"+long+"\n"), "--target", "y"},
		toml("key.toml", long+" = 1\n"),
		toml("section.toml", "["+long+"]\n"),
		toml("whole.toml", "[training]\nlearning_rate = "+strings.Repeat("9", 100_000)+"\n"),
		toml("fraction.toml", "[training]\nlearning_rate = -0."+strings.Repeat("9", 100_000)+"\n"),
		toml("date.toml", "[training]\nloss = \""+long+"\"\n"),
		toml("inputs.toml", "[network]\ninputs = 3\n[data]\ncsv = \"target.csv\"\nfeatures = [\""+long+"\"]\ntarget = \"x\"\n"),
		toml("units.toml", "[network]\nlayers = [{ units = 3, activation = \"tanh\" }]\n[data]\ncsv = \"target.csv\"\ntarget = \""+long+"\"\n"),
		toml("layer.toml", "[network]\nlayers = [{ "+long+" = 3 }]\n"),
		{long},
		{long + ".toml"},
		{long + ".csv"},
		{"--" + long},
		{"-" + long},
		{"train", "--csv", long, "--target", "y"},
		{"train", "--save", long},
		{"train", "--save", long + ".toml"},
		{"train", "--save", filepath.Join(feature, long+".toml")},
		{"train", "--lr", long},
		{"train", "--epochs", long},
		{"train", "xor", long},
		{"export", "--to", long},
		{"verify", long},
		{"help", long},
		{"completion", long},
		{"--theme", long},
		{"--glyphs", long},
	} {
		r := command(args...)
		if n := utf8.RuneCountInString(r.err); r.status == 0 || n == 0 || n > 400 {
			t.Errorf("backstep %.80q: status %d, %d letters: %.200q", args, r.status, n, r.err)
		}
	}
}
