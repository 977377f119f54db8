package data_test

import (
	"errors"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/data"
	"backstep/data/table"
)

// TestFlagsThatAreNamedReadTheCell follows what is said of a cell: each of the flags must
// read it, and what is to be written must be read.
func TestFlagsThatAreNamedReadTheCell(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string, of ...string) string { return rapid.SampledFrom(of).Draw(t, name) }
		group := draw("thousands", ",", ".", " ", "\u00a0", "\u202f", "'", "’", "_")
		cell := draw("sign", "", "-", "+", "−") + draw("currency", "", "", "", "$", "€ ") +
			draw("first", "1", "12", "123") + draw("groups", "", group+"200", group+"200"+group+"456", group+"00"+group+"456") +
			draw("decimals", "", ".5", ",5", ".25", ",125", "."+"000") + draw("unit", "", "", "", "%", " kg", " €")
		others := draw("others", "7", "7.5", "7,5", "7.125", "")
		text := fmt.Sprintf("x;y;z\n%s;%s;1\n%s;8;2\n", cell, others, draw("beside", "9", "9,5", cell))
		_, err := data.ReadCSV(strings.NewReader(text), "a.csv", options("z", ""))
		var wrong *data.CSVError
		if err == nil || !errors.As(err, &wrong) || wrong.Line != 2 || wrong.Column != 1 {
			return
		}
		for _, flags := range flagsIn(err.Error()) {
			o := options("z", "")
			follow(&o, flags)
			read, err := table.Read(strings.NewReader(text), "a.csv", o.Form)
			if err != nil {
				t.Fatal(err)
			}
			if x := read.Columns[0]; len(x.Missing) == 0 && (x.Numbers == nil || math.IsNaN(x.Numbers[0])) {
				t.Fatalf("%q after %v is still none: %v", text, flags, err)
			}
		}
		if _, plainly, ok := strings.Cut(err.Error(), "write "); ok {
			plainly = strings.TrimPrefix(strings.TrimPrefix(plainly, "the number alone, "), "it ")
			plainly, _, _ = strings.Cut(plainly, ";")
			text = strings.ReplaceAll(text, cell+";", plainly+";")
			read, err := table.Read(strings.NewReader(text), "a.csv", table.Choices{})
			if err != nil || read.Columns[0].Numbers == nil || math.IsNaN(read.Columns[0].Numbers[0]) {
				t.Fatalf("%q with %s as it was told is not read: %v", text, plainly, err)
			}
		}
	})
}

// flagsIn returns the flags that a sentence names, those that go together as one.
func flagsIn(sentence string) []string {
	return regexp.MustCompile(`(--(thousands|decimal|missing-words|missing) ('(?:[^']|'\\'')*'|[^ ',;]+(,[^ ',;]+)*) ?)+`).FindAllString(sentence, -1)
}

// follow sets options as flags do.
func follow(o *data.CSVOptions, flags string) {
	for _, flag := range regexp.MustCompile(`--([a-z-]+) (?:'((?:[^']|'\\'')*)'|([^ ]+))`).FindAllStringSubmatch(flags, -1) {
		switch value := strings.ReplaceAll(flag[2]+flag[3], `'\''`, "'"); flag[1] {
		case "thousands":
			o.Form.Thousands = value
		case "decimal":
			o.Form.Decimal = value
		case "missing-words":
			o.Form.MissingWords = strings.Split(value, ",")
		case "missing":
			o.Missing = data.Missing(value)
		}
	}
}

// TestOddCells has cells that are no numbers, with what is said of them.
func TestOddCells(t *testing.T) {
	for _, c := range []struct{ name, text, target, want string }{
		{"thousands in another blank", "x;y\n45,5;210\u202f000,00\n38,0;9,5\n", "y", `--thousands blank reads 210000`},
		{"thousands and decimals", "x;y\n4,1;1.310,00\n2,9;987,25\n", "y", `a.csv:2:2: y is "1.310,00", no number as it stands: --thousands point reads 1310`},
		{"thousands and decimals of another kind", "x,y\n1,\"1,030.20\"\n2,3\n", "y", `--thousands comma reads 1030.2`},
		{"apostrophes and decimals", "x,y\n1,1'234.50\n2,3\n", "y", `--thousands apostrophe reads 1234.5`},
		{"a comma of either kind", "x,y\n1,\"1,234\"\n2,3\n", "y", `--thousands comma reads 1234, --decimal comma reads 1.234`},
		{"a comma beside points", "x,y\n1.5,\"1,234\"\n2,3\n", "y", `no number as it stands: --thousands comma reads 1234`},
		{"a point beside decimal commas", "x;y\n0,5;1.234\n1;999\n", "y", `no number as it stands: --thousands point reads 1234`},
		{"a decimal point beside decimal commas", "x;y\n0,5;1234.50\n1,5;999\n", "y", `no number as it stands: this file has a comma before decimals, write 1234,50`},
		{"a sign of currency", "x,y\n1,$12.50\n2,\"$1,200.00\"\n", "y", `a.csv:2:2: y is "$12.50", no number as it stands: write the number alone, 12.50`},
		{"a sign of currency and thousands", "x,y\n1,\"$1,200.00\"\n2,13\n", "y", `write the number alone, 1200.00`},
		{"a unit and a decimal comma", "x;y\n1;12,50 €\n2;13,00 €\n", "y", `write the number alone, 12,50`},
		{"per cent, in a feature", "x,y\n12%,1\n13%,2\n", "y", `a.csv:2:1: x is "12%", no number as it stands: write the number alone, 12; beside shares of 1 it is another number; --features can leave the column out`},
		{"hexadecimal", "x,y\n0x10,1\n0x1F,2\n", "y", `write the number alone, 16; --features`},
		{"as Fortran writes", "x,y\n1.0D+03,1\n2.0D+03,2\n", "y", `write the number alone, 1.0e+03; --features`},
		{"an error of a sheet", "x,y\n1,#DIV/0!\n2,3.5\n", "y", `a.csv:2:2: y is "#DIV/0!", no number as in the other rows: --missing-words '#DIV/0!' --missing drop leaves such rows out`},
		{"two words for missing values", "x,y\n1,--\n2,3.5\n3,\\N\n4,--\n5,2\n6,4\n", "y", `: --missing-words '--,\N' --missing drop leaves such rows out`},
		{"units of measure", "t,f,y\ns,N,m\n1,2,3.5\n2,3,4.5\n", "y", `: --missing-words s,N,m --missing drop leaves such rows out; --features can leave the column out`},
		{"a word that no flag can name", "x,y\n1,\"about 5,5\"\n2,3.5\n", "y", `no number as in the other rows; a value that is missing is written as an empty cell`},
		{"few whole numbers", "x,y\n1,1\n2,2\n3,?!\n4,2\n", "y", `: --missing-words '?!' --missing drop leaves such rows out; --task classes takes each text for a class`},
		{"an infinity", "x,y\n1,2\ninf,3\n", "y", `a.csv:3:1: x is "inf", which no computation can use: --missing-words inf --missing drop leaves such rows out`},
		{"an infinity among words", "x,y\n1,red\n2,inf\n3,blue\n", "y", `a.csv:3:2: y is "inf", a number, where most rows have words; --task classes takes each text for a class`},
		{"a missing word", "w,y\na,1\n,2\na,3\nb,4\n", "y", `--missing mean puts the share of each word in the place of its 0 or 1`},
		{"a colon between fields", "a:b:y\n1:2:3\n2:3:4\n", "y", `a.csv:1: no fields were found in the lines, which ":" seems to separate: put one of comma, semicolon, tab, pipe or blanks in its place`},
		{"a tilde between fields, no target", "a~b~y\n1~2~3\n2~3~4\n", "", `which "~" seems to separate`},
		{"a name in Latin-1 that is typed", "fl\xe4che,preis\n1,2\n2,4\n", "fläche", `a.csv:1:1: "fl\xe4che" is not UTF-8; if it is to be "fläche", --encoding windows-1252 reads it; else save the file as UTF-8`},
		{"words in Latin-1", "stadt,y\nK\xf6ln,2\nBonn,4\nK\xf6ln,5\n", "y", `a.csv:2:1: "K\xf6ln" is not UTF-8; if it is to be "Köln"`},
		{"a name in Latin-1", "fl\xe4che,y\n1,2\n2,4\n", "y", `a.csv:1:1: "fl\xe4che" is not UTF-8`},
		{"a constant", "x,y\n1,5\n2,5\n", "y", `a.csv:1:2: the target y is 5 in every row; there is nothing to tell apart; --task numbers takes it all the same`},
		{"a constant zero", "x,y\n1,0\n2,0\n", "y", `a.csv:1:2: the target y is 0 in every row; there is nothing to tell apart; --task numbers takes it all the same`},
		{"a constant, for classes", "x,y\n1,5\n2,5\n", "y classes", `a.csv:1:2: the target y is 5 in every row; there is nothing to tell apart`},
	} {
		target, classes := strings.CutSuffix(c.target, " classes")
		o := options(target, "")
		o.Classes = classes
		_, err := data.ReadCSV(strings.NewReader(c.text), "a.csv", o)
		if err == nil || !strings.Contains(err.Error(), c.want) || classes && !strings.HasSuffix(err.Error(), c.want) {
			t.Errorf("%s\n got %v\nwant %s", c.name, err, c.want)
			continue
		}
		for _, flags := range flagsIn(err.Error()) {
			o := options(target, "")
			follow(&o, flags)
			if _, again := data.ReadCSV(strings.NewReader(c.text), "a.csv", o); again != nil && again.Error() == err.Error() {
				t.Errorf("%s: after %v there is the same error", c.name, flags)
			}
		}
	}
}

// TestReading has files with what is said about how they were read.
func TestReading(t *testing.T) {
	for _, c := range []struct {
		name, text string
		o          data.CSVOptions
		want       []string
	}{
		{
			"a total that is left out", "a,w,y\n1,red,3.5\n2,blue,4.5\n3,red,4.25\nTotal,sum,12.5\n",
			data.CSVOptions{Missing: data.DropMissing, Form: table.Choices{MissingWords: []string{"Total"}}},
			[]string{"Target y: numbers from 3.5 to 4.5.", "Words as inputs: w has an input, 1 or 0, for each of blue and red.", "Missing values: 1 of 4 rows left out."},
		},
		{
			"classes beside a total that is left out", "a,y\n1,0\n2,1\n3,1\nTotal,2\n",
			data.CSVOptions{Missing: data.DropMissing, Form: table.Choices{MissingWords: []string{"Total"}}},
			[]string{
				"Target y: 2 classes, 0 and 1, because it has only the numbers 0 and 1; --task numbers takes them for numbers.",
				"Missing values: 1 of 4 rows left out.",
			},
		},
		{
			"gaps in words", "w,x,y\na,1,1\nb,,2\nc,3,3\n,4,4\na,5,6\n",
			data.CSVOptions{Missing: data.FillMissing},
			[]string{
				"Target y: numbers from 1 to 6.", "Words as inputs: w has an input, 1 or 0, for each of a, b and c.",
				"Missing values: the mean of the training part put in place of 2 values.",
			},
		},
		{
			"another word in each row", "t,w,y\n01.02.2024,a,1\n02.02.2024,b,2\n03.02.2024,a,4\n",
			data.CSVOptions{},
			[]string{
				"Target y: numbers from 1 to 4.", "Left out: t has a different word in each row; --features takes other columns.",
				"Words as inputs: w has an input, 1 or 0, for each of a and b.",
			},
		},
		{
			"numbers of tickets", "ticket,x,y\nA/5 21,1,1\n345,2,2\nPC 17,1,4\n1137,2,2\n1138,2,2\nC.A. 5,2,2\nPC 17,1,1\n77,1,1\n",
			data.CSVOptions{},
			[]string{
				"Target y: numbers, 3 different whole ones from 1 to 4; --task classes takes them for classes.",
				`Left out: ticket has words among its numbers, such as "A/5 21"; --features takes other columns.`,
			},
		},
		{
			"0, 1 and 2 in four rows", "x,y\n1,0\n2,1\n3,2\n4,1\n",
			data.CSVOptions{},
			[]string{"Target y: numbers, 3 different whole ones from 0 to 2; --task classes takes them for classes."},
		},
		{
			"points that may be of thousands", "x;preis\n1;1.234\n2;2.500\n5;950\n",
			data.CSVOptions{Targets: []string{"preis"}},
			[]string{
				"Target preis: numbers from 1.234 to 950.", "Fields are separated by semicolons.",
				"Points are taken for those of decimals: preis, line 2, is 1.234; --thousands point takes it for 1234.",
			},
		},
		{
			"points that are of decimals", "x;y\n1;1.234\n2;2.5\n5;950\n",
			data.CSVOptions{},
			[]string{"Target y: numbers from 1.234 to 950.", "Fields are separated by semicolons."},
		},
		{
			"words with commas and dots", "x,y\n1,\"Doe, Mr. John\"\n2,dog.\n3,dog\n",
			data.CSVOptions{},
			[]string{
				`Target y: 3 classes, "Doe, Mr. John", dog and "dog.".`,
				`These classes differ only by capitals, blanks or a final dot, and may be meant as one: "dog" and "dog.".`,
			},
		},
		{"a constant that is asked for", "x,y\n1,0\n2,0\n", data.CSVOptions{Task: data.TakeNumbers}, []string{"Target y: numbers from 0 to 0."}},
		{
			"a constant that is one row", "x,y\n1,0\n", data.CSVOptions{}, []string{"Target y: numbers from 0 to 0."},
		},
	} {
		if c.o.Targets == nil {
			c.o.Targets = []string{"y"}
		}
		s, err := data.ReadCSV(strings.NewReader(c.text), "a.csv", c.o)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		said := s.Reading()
		if got := append([]string{said.Target}, said.Notes...); !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

// TestAMeanInAGapIsScaledToZero fills gaps, and scales to the mean 0.
func TestAMeanInAGapIsScaledToZero(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		numbers := rapid.SliceOfN(rapid.Float64Range(-1000, 1000), 3, 40).Draw(t, "numbers")
		var b strings.Builder
		b.WriteString("x,y\n,1\n")
		for i, v := range numbers {
			fmt.Fprintf(&b, "%v,%d\n,%d\n", v, i, i)
		}
		o := options("y", "")
		o.Missing = data.FillMissing
		s, err := data.ReadCSV(strings.NewReader(b.String()), "a.csv", o)
		if err != nil {
			t.Skip(err)
		}
		rows := make([]int, s.Len())
		for i := range rows {
			rows[i] = i
		}
		scalings, err := data.Standardise(s.Raw, rows)
		if err != nil {
			t.Skip(err)
		}
		if got := scalings[0].Apply(s.Raw[0][0]); got != 0 {
			t.Errorf("the gap is scaled to %v", got)
		}
	})
}
