package data_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode"

	"backstep/data"
)

// files are CSV files with what is read from them, as describe formats it.
var files = []struct{ name, text, target, features, want string }{
	{"numbers", "x,y\n1,2\n3,4.5\n", "y", "", "x → y: 1 → 2, 3 → 4.5"},
	{"words as classes", "x,y\n1,no\n2,yes\n3,maybe\n", "y", "", "x → y (maybe, no, yes): 1 → 1, 2 → 2, 3 → 0"},
	{"two words", "x,y\n1,yes\n2,no\n", "y", "", "x → y (no, yes): 1 → 1, 2 → 0"},
	{"zeros and ones", "x,y\n1,1\n2,0.0\n3,1.0\n", "y", "", "x → y (0, 1): 1 → 1, 2 → 0, 3 → 1"},
	{"minus zero", "x,y\n1,1\n2,-0\n3,0\n", "y", "", "x → y (0, 1): 1 → 1, 2 → 0, 3 → 0"},
	{"classes asked for", "x,y\n1,10\n2,9\n3,10.0\n", "y", "classes", "x → y (9, 10): 1 → 1, 2 → 0, 3 → 1"},
	{"sorted by bytes", "x,y\n1,b\n2,a\n3,B\n4,ä\n", "y", "", "x → y (B, a, b, ä): 1 → 2, 2 → 1, 3 → 0, 4 → 3"},
	{"target in the middle", "a,y,b\n1,5,2\n3,6,4\n", "y", "", "a b → y: 1 2 → 5, 3 4 → 6"},
	{"features in their order", "a,y,b,c\n1,5,2,7\n3,6,4,8\n", "y", "c,a", "c a → y: 7 1 → 5, 8 3 → 6"},
	{"columns that are not used", "name,x,y\nAnn,1,5\n,2,6\n", "y", "x", "x → y: 1 → 5, 2 → 6"},
	{"quotes", "\"x\",\"y\"\n\"1\",\"a,b\"\n 2 ,\"say \"\"hi\"\"\"\n", "y", "", `x → y (a,b, say "hi"): 1 → 0, 2 → 1`},
	{"spaces", " x , y \n 1 , yes\n2, no \n", "y", "", "x → y (no, yes): 1 → 1, 2 → 0"},
	{"other line ends", "x,y\r\n1,2\r\n3,4\r\n", "y", "", "x → y: 1 → 2, 3 → 4"},
	{"no last line end", "x,y\n1,2\n3,4", "y", "", "x → y: 1 → 2, 3 → 4"},
	{"empty lines", "\n\nx,y\n\n1,2\n\n3,4\n\n", "y", "", "x → y: 1 → 2, 3 → 4"},
	{"a byte order mark", "\ufeffx,y\n1,2\n3,4\n", "x", "", "y → x: 2 → 1, 4 → 3"},
	{"a byte order mark and quotes", "\ufeff\"x\",y\n1,2\n3,4\n", "x", "", "y → x: 2 → 1, 4 → 3"},
	{"semicolons", "x;y\n1;2\n3;4\n", "y", "", "x → y: 1 → 2, 3 → 4"},
	{"semicolons beside a quoted comma", "\"x, in cm\";y\n1;2\n3;4\n", "y", "", "x, in cm → y: 1 → 2, 3 → 4"},
	{"tabs", "x\ty z\n1\t2\n3\t4\n", "y z", "", "x → y z: 1 → 2, 3 → 4"},
	{"units", "bmi (kg/m²),age [years],y (mmol)\n1,2,3\n4,5,6\n", "y", "age,bmi", "age [years] bmi [kg/m²] → y [mmol]: 2 1 → 3, 5 4 → 6"},
	{"numbers of all kinds", "x,y\n-1e-3,2\n+.5,3\n1E3,4\n", "y", "", "x → y: -0.001 → 2, 0.5 → 3, 1000 → 4"},
	{"a column without a name", "x,,y\n1,2,3\n4,2,5\n", "y", "", "x → y: 1 → 3, 4 → 5"},
	{"a column without a name, asked for", "x,,y\n1,2,3\n4,2,5\n", "y", "c2", "c2 → y: 2 → 3, 2 → 5"},
	{"names twice", "x,y,x\n1,2,3\n2,3,4\n", "y", "", "x x.2 → y: 1 3 → 2, 2 4 → 3"},
	{"a heading in Latin-1", "x,\xe9t\xe9,y\n1,2,3\n2,3,4\n", "y", "x", "x → y: 1 → 3, 2 → 4"},
	{"a cell in Latin-1 that is not used", "x,z,y\n1,\xe9t\xe9,3\n2,3,4\n", "y", "x", "x → y: 1 → 3, 2 → 4"},
	{"decimal commas", "x;y\n1,5;2\n2;3,25\n", "y", "", "x → y: 1.5 → 2, 2 → 3.25"},
	{"a line of blanks", "x,y\n1,2\n   \n3,4\n", "y", "", "x → y: 1 → 2, 3 → 4"},
	{"a quote in a word", "x,y\n1,a\n2,b\"c\n", "y", "", `x → y (a, b"c): 1 → 0, 2 → 1`},
	{"control characters in words", "x\x1b[31m,y\nred\x1b[0m,2\nblue,3\n", "y", "", `x\x1b[31m=blue x\x1b[31m=red\x1b[0m → y: 0 1 → 2, 1 0 → 3`},
	{"control characters", "a\x1b[31m,y\n1,\x1b[2Jyes\n2,no\x07\n", "y", "", `a\x1b[31m → y (\x1b[2Jyes, no\a): 1 → 0, 2 → 1`},
}

func TestReadCSV(t *testing.T) {
	for _, c := range files {
		t.Run(c.name, func(t *testing.T) {
			s, err := data.ReadCSV(strings.NewReader(c.text), "a.csv", options(c.target, c.features))
			if err != nil {
				t.Fatal(err)
			}
			checkShape(t, s)
			if got := describe(s); got != c.want {
				t.Errorf("\n got %s\nwant %s", got, c.want)
			}
		})
	}
}

// options returns options with a list of features. The word classes asks for classes.
func options(target, features string) data.CSVOptions {
	o := data.CSVOptions{}
	if target != "" {
		o.Targets = []string{target}
	}
	switch features {
	case "":
	case "classes":
		o.Classes = true
	default:
		o.Features = strings.Split(features, ",")
	}
	return o
}

// describe formats a set on one line.
func describe(s *data.Set) string {
	target := s.Target.Name
	if s.Target.Unit != "" {
		target += " [" + s.Target.Unit + "]"
	}
	if s.Class != nil {
		target += " (" + strings.Join(s.Target.Classes, ", ") + ")"
	}
	var rows []string
	for i, row := range s.Raw {
		said := ""
		if s.Class != nil {
			said = fmt.Sprint(s.Class[i])
		} else {
			said = strings.Trim(fmt.Sprint(s.Numbers[i]), "[]")
		}
		rows = append(rows, strings.Trim(fmt.Sprint(row), "[]")+" → "+said)
	}
	return columns(s) + " → " + target + ": " + strings.Join(rows, ", ")
}

// wrongCSV are files with something wrong, and the message about it.
var wrongCSV = []struct{ name, text, target, features, want string }{
	{"empty", "", "y", "", `a.csv: the file is empty; want a header of column names, then rows of numbers`},
	{"empty lines alone", "\n\n\n", "y", "", `a.csv: the file is empty; want a header of column names, then rows of numbers`},
	{"header alone", "x,y\n", "y", "", `a.csv:2: no rows; want numbers below the header`},
	{"header below empty lines", "\n\nx,y\n1,no\n", "y", "", `a.csv:3:2: the target y is "no" in every row; there is nothing to tell apart`},
	{"no header", "1,2\n3,4\n", "y", "", `a.csv:1: a header is missing: this line has the values of a row, such as "1", where the names of the columns would be; --no-header calls the columns c1, c2, …, --columns a,b,… names them, and --no-header=false takes these values for names`},
	{"one column", "y\n1\n2\n", "y", "", `a.csv:1: there is no column besides the target "y" to learn from`},
	{"Latin-1 classes", "x,y\n1,caf\xe9\n2,caf\xe8\n", "y", "", `a.csv:2:2: "caf\xe9" is not UTF-8; if it is to be "café", --encoding windows-1252 reads it; else save the file as UTF-8`},
	{"carriage returns", "x,y\r1,2\r3,4\r", "y", "", `a.csv: its lines end with carriage returns alone; save it with line feeds, as CSV files have`},
	{"UTF-16", "\xff\xfex\x00,\x00y\x00", "y", "", `a.csv: the text is UTF-16; save it as UTF-8`},

	{"no target", "x,y\n1,2\n", "", "", `a.csv:1: which column is to be learned? Name it with --target: x, y`},
	{"unknown target", "x,outcome\n1,2\n", "outcom", "", `a.csv:1: no column is called "outcom", the target; did you mean "outcome"?`},
	{"unknown target, none near", "x,y\n1,2\n", "disease", "", `a.csv:1: no column is called "disease", the target; the columns are x, y`},
	{"unknown feature", "bmi (kg/m²),age,y\n1,2,3\n", "y", "bni", `a.csv:1: no column is called "bni", the feature; did you mean "bmi"?`},
	{"many columns", strings.Join(strings.Split("abcdefghijklmnopqrstuvwx", ""), ",") + "\n1" + strings.Repeat(",2", 23), "disease", "", `a.csv:1: no column is called "disease", the target; the columns are a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, … 4 more`},
	{"target as a feature", "x,y\n1,2\n", "y", "x,y", `a.csv:1:2: "y" is the target; it cannot be a feature too`},
	{"feature twice", "x,z,y\n1,2,3\n", "y", "x,z,x", `a.csv:1:1: the feature "x" is named twice`},
	{"one name for two columns", "x (cm),x (in),y\n1,2,3\n", "y", "x", `a.csv:1:2: the feature "x" may be "x (cm)" or "x (in)"; write its full name`},

	{"missing feature", "x,z,y\n1,2,3\n4,,6\n", "y", "", `a.csv:3:2: z is missing; every row needs a value: --missing drop leaves out the row that lacks one, --missing mean puts the mean in its place`},
	{"missing feature by a word", "x,z,y\n1,2,3\n4,5,6\nNA,2,3\n", "y", "", `a.csv:4:1: x is missing ("NA"); every row needs a value: --missing drop leaves out the row that lacks one, --missing mean puts the mean in its place`},
	{"missing feature, NaN", "x,y\n1,2\nNaN,3\n", "y", "", `a.csv:3:1: x is missing ("NaN"); every row needs a value: --missing drop leaves out the row that lacks one, --missing mean puts the mean in its place`},
	{"missing target", "x,y\n1,2\n3,\n", "y", "", `a.csv:3:2: y is missing; every row needs a value: --missing drop leaves out the row that lacks one`},
	{"missing target by a word", "x,y\n1,yes\n3,?\n", "y", "", `a.csv:3:2: y is missing ("?"); every row needs a value: --missing drop leaves out the row that lacks one`},
	{"word among numbers", "x,z,y\n1,2,3\n4,5 kg,6\n", "y", "", `a.csv:3:2: z is "5 kg", no number as it stands: write the number alone, 5; --features can leave the column out`},
	{"underscore", "x,y\n1,2\n1_0,3\n", "y", "", `a.csv:3:1: x is "1_0", no number as it stands: write the number alone, 10; --features can leave the column out`},
	{"hexadecimal", "x,z,y\n1,2,3\n4,0x1p3,6\n", "y", "", `a.csv:3:2: z is "0x1p3", no number as in the other rows: --missing-words 0x1p3 --missing drop leaves such rows out; --features can leave the column out`},
	{"infinite by its whole name", "x,y\n1,2\n+Infinity,3\n", "y", "", `a.csv:3:1: x is "+Infinity", which no computation can use: --missing-words +Infinity --missing drop leaves such rows out; --features can leave the column out`},
	{"infinite", "x,y\n1,2\nInf,3\n", "y", "", `a.csv:3:1: x is "Inf", which no computation can use: --missing-words Inf --missing drop leaves such rows out; --features can leave the column out`},
	{"too large", "x,y\n1,2\n1e999,3\n", "y", "", `a.csv:3:1: x is "1e999", which no computation can use: --missing-words 1e999 --missing drop leaves such rows out; --features can leave the column out`},
	{"infinite target", "x,y\n1,2\n2,-inf\n", "y", "", `a.csv:3:2: y is "-inf", which no computation can use: --missing-words -inf --missing drop leaves such rows out`},
	{"row too short", "x,z,y\n1,2,3\n4,5\n", "y", "", `a.csv:3:3: 2 fields in this row, but the header names 3 columns; a value that is missing is empty, but has its comma; if the line is no row, remove it, or put # before it`},
	{"row too long", "x,y\n1,2\n3,4,5\n", "y", "", `a.csv:3:3: 3 fields in this row, but the header names 2 columns; put quotes around a text with a comma in it`},
	{"lines within quotes count", "x,y\n1,\"a\nb\"\n2,c\nz,d\n", "y", "", `a.csv:5:1: x is "z", no number as in the other rows: --missing-words z --missing drop leaves such rows out; --features can leave the column out`},
	{"open quote", "x,y\n1,a\n2,\"b\n3,c\n", "y", "", `a.csv:3: a field that begins with a quote ends with one, then a separator; a quote within it is written twice; this one is open to the end of the file`},
	{"text after a quote", "x,y\n1,\"b\" c\n2,d\n", "y", "", `a.csv:2: a field that begins with a quote ends with one, then a separator; a quote within it is written twice`},

	{"one class", "x,y\n1,yes\n2,yes\n", "y", "", `a.csv:1:2: the target y is "yes" in every row; there is nothing to tell apart`},
	{"one class of a number", "x,y\n1,1\n2,1.0\n", "y", "", `a.csv:1:2: the target y is 1 in every row; there is nothing to tell apart; --task numbers takes it all the same`},
	{"many classes", "x,y\n" + words(300), "y", "", `a.csv:1:2: the target y has more than 256 classes, which is the limit`},
	{"many classes of numbers", "x,y\n" + numbers(300), "y", "classes", `a.csv:1:2: the target y has 300 classes: the limit is 256`},
	{"word among many numbers", "x,y\n" + numbers(300) + "1,12o\n", "y", "", `a.csv:302:2: y is "12o", no number as in the other rows: --missing-words 12o --missing drop leaves such rows out`},

	{"control characters in names", "x\x1b[31m,y\n1,2\n", "a\nb", "", `a.csv:1: no column is called "a\nb", the target; the columns are x\x1b[31m, y`},
	{"control characters in a class", "x,y\n1,\x1b[2J\n", "y", "", `a.csv:1:2: the target y is "\x1b[2J" in every row; there is nothing to tell apart`},
}

func TestWrongCSV(t *testing.T) {
	for _, c := range wrongCSV {
		t.Run(c.name, func(t *testing.T) {
			_, err := data.ReadCSV(strings.NewReader(c.text), "a.csv", options(c.target, c.features))
			if err == nil {
				t.Fatal("no error")
			}
			if err.Error() != c.want {
				t.Errorf("\n got %s\nwant %s", err, c.want)
			}
			checkError(t, err)
		})
	}
}

// words returns n rows, each with a class of its own.
func words(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "1,word %d\n", i)
	}
	return b.String()
}

// numbers returns n rows, each with a target of its own.
func numbers(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "1,%d\n", i)
	}
	return b.String()
}

// checkError tests what every error has to hold to.
func checkError(t interface{ Errorf(string, ...any) }, err error) {
	var typed *data.CSVError
	if !errors.As(err, &typed) {
		t.Errorf("%v is a %T", err, err)
	}
	if strings.ContainsFunc(err.Error(), unicode.IsControl) {
		t.Errorf("%q holds control characters", err)
	}
}

func TestCSVThatCannotBeRead(t *testing.T) {
	o := data.CSVOptions{Targets: []string{"y"}}
	for _, c := range []struct {
		text string
		want string
	}{
		{"", "a.csv: the disk is gone"},
		{"x,y\n1,2\n", "a.csv: the disk is gone"},
	} {
		broken := iotest.ErrReader(errors.New("the disk is gone"))
		_, err := data.ReadCSV(io.MultiReader(strings.NewReader(c.text), broken), "a.csv", o)
		if err == nil || err.Error() != c.want {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
	_, err := data.ReadCSV(strings.NewReader(""), "a\x1b[31m\nb.csv", o)
	if err == nil || !strings.HasPrefix(err.Error(), `a\x1b[31m\nb.csv: the file is empty`) {
		t.Errorf("got %v", err)
	}
}

func FuzzReadCSV(f *testing.F) {
	for _, c := range files {
		f.Add(c.text, c.target, c.features)
	}
	for _, c := range wrongCSV {
		f.Add(c.text, c.target, c.features)
	}
	f.Fuzz(func(t *testing.T, text, target, features string) {
		s, err := data.ReadCSV(strings.NewReader(text), "a.csv", options(target, features))
		if err != nil {
			checkError(t, err)
			return
		}
		checkShape(t, s)
		shown := columns(s) + s.Target.Name + s.Target.Unit + strings.Join(s.Target.Classes, "")
		if strings.ContainsFunc(shown, unicode.IsControl) {
			t.Errorf("%q holds control characters", shown)
		}
		if _, err := s.Targets(s.Outputs(), nil); err != nil {
			t.Error(err)
		}
	})
}
