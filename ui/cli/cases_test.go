package cli

import (
	"os"
	"strings"
	"testing"
)

// cases are files as people have them, with a command line and part of what is right: an
// error, or what is printed.
var cases = []struct {
	args, wrong string
	says        []string
}{
	{"train 01-target-thousands.csv --target price", `csv:2:2: price is "1,234", no number as it stands: --thousands comma reads 1234, --decimal comma reads 1.234`, nil},
	{"train 01-target-thousands.csv --target price --thousands comma", "", []string{"Target price: numbers from 1234 to 3100."}},
	{"walk 02-target-one-na.csv --target y", `csv:3:2: y is missing ("n.a."); every row needs a value: --missing drop`, nil},
	{"train 02-target-one-na.csv --target y --missing drop", "", []string{"numbers from 1.5 to 4.2", "1 of 6 rows left out", "5 samples"}},
	{"train 04-iris-no-header.csv --target species", "csv:1: a header is missing", nil},
	{"walk 04-iris-no-header.csv", "04-iris-no-header.csv:1: a header is missing", nil},
	{"walk 06-pandas-index.csv", "--csv: which column is to be learned? Name it with --target: ", nil},
	{"train 04-iris-no-header.csv --target Iris-setosa", "csv:1: a header is missing", nil},
	{"train 04-iris-no-header.csv --target c5 --no-header", "", []string{"Target c5: 3 classes, Iris-setosa, Iris-versicolor and Iris-virginica.", "3 samples"}},
	{"train 04-iris-no-header.csv --target kind --columns a,b,c,d,kind", "", []string{"Target kind: 3 classes", "3 samples"}},
	{"train 05-weekday-no-header.csv --target 40 --features 8,3,1", "csv:1: a header is missing", nil},
	{"train 05-weekday-no-header.csv --target c5 --no-header", "", []string{"numbers from 22 to 180", "c1 has an input, 1 or 0, for each of Friday, Monday and Sunday", "4 samples"}},
	{"train 06-pandas-index.csv --target y --features x1,x2", "", []string{"4 samples"}},
	{"train 06-pandas-index.csv --target y", "", []string{"Left out: c1 has no name", "4 samples"}},
	{"train 07-trailing-comma-header.csv --target diagnosis --features radius_mean", "", []string{"2 classes, B and M", "6 samples"}},
	{"train 07-trailing-comma-header.csv --target diagnosis", "", []string{"6 samples"}},
	{"train 09-whitespace.data --target medv", "", []string{"numbers from 21.6 to 24", "Fields are separated by blanks", "2 samples"}},
	{"train 11-semicolon-comma-in-header.csv --target label", "", []string{"Fields are separated by semicolons", "2 samples"}},
	{"walk 11-semicolon-comma-in-header.csv --target label", "", []string{"Input Height, cm"}},
	{"train 12-sep-line.csv --target y", "", []string{"2 classes, 0 and 1", "4 samples"}},
	{"train 13-comment-lines.csv --target y", "", []string{"2 lines of comments are skipped", "4 samples"}},
	{"train 14-rows.libsvm --target y", "this is libsvm, not CSV", nil},
	{"walk 16-labels-1-2-3.csv --target Class --output softmax --scale standard", "", []string{"softmax 1, 2, 3", "loss cross-entropy", "3 classes, 1, 2 and 3"}},
	{"train 16-labels-1-2-3.csv --target Class", "", []string{"numbers, 3 different whole ones from 1 to 3; --task classes takes them for classes"}},
	{"train 17-labels-0-9.csv --target label", "", []string{"numbers, 10 different whole ones from 0 to 9; --task classes takes them for classes"}},
	{"walk 17-labels-0-9.csv --target label --output softmax", "", []string{"Network: 9-4-10.", "10 classes"}},
	{"walk 17-labels-0-9.csv --target label --task classes", "", []string{"Network: 9-4-10.", "loss cross-entropy"}},
	{"train 17-labels-0-9.csv --target label --task numbers --output softmax", "--output: softmax over one unit is always 1; sigmoid or linear suit one unit, and --task classes", nil},
	{"train 19-yes-no-case.csv --target y", "", []string{`differ only by capitals, blanks or a final dot, and may be meant as one: "No" and "no"; "Yes" and "yes"`}},
	{"walk 21-mixed-columns.csv --target Survived --features Pclass,Sex", "", []string{"Inputs Pclass, Sex=female, Sex=male", "Row 2: Pclass 1, Sex=female 1, Sex=male 0; Survived 1."}},
	{"train 21-mixed-columns.csv --target Survived --missing drop", "", []string{"Left out: PassengerId counts rows, Name has a different word in each row, Parch never changes, Ticket has", "Cabin has an input, 1 or 0, for each of C12 and E10;"}},
	{"train 21-mixed-columns.csv --target Survived --features Age", `csv:5:6: Age is missing; every row needs a value: --missing drop leaves out the row that lacks one, --missing mean`, nil},
	{"walk 21-mixed-columns.csv --target Survived --features Age --missing mean", "", []string{"Row 4: Age 35; Survived 0.", "the mean of the training part put in place of 1 value"}},
	{"walk 23-one-hot-targets.csv --target is_cat,is_dog,is_bird", "", []string{"softmax is_cat, is_dog, is_bird", "3 classes, one of them in each row"}},
	{"walk 23-one-hot-targets.csv --target x1,x2 --features is_cat", "", []string{"linear x1, x2", "Targets x1, x2: 2 numbers."}},
	{"walk 21-mixed-columns.csv --target Survived --missing mean", "", []string{"the mean of the training part put in place of 4 values"}},
	{"train 23-one-hot-targets.csv --target is_cat --target is_dog", "--target: it is given twice", nil},
	{"train 26-house-prices.csv --target price --scale standard --scale-target standard", "", []string{"in price a root mean square error of 2139.99"}},
	{"walk 26-house-prices.csv --target price --scale-target minmax", "", []string{"Target price, scaled to y = (price − 2.15e+05)/3.75e+05.", "y, sample 1 = (price − 215000) / 375000 = (310000 − 215000) / 375000", "In price that is 2"}},
	{"train 32-sums-sigmoid.csv --target sum --output sigmoid", "", []string{"Targets from 3 to 8 are out of reach of sigmoid, which gives 0 to 1: --output linear or --scale-target minmax."}},
	{"train 34-targets-2-to-6-sigmoid.toml --epochs 10", "", []string{"Targets from 2 to 6 are out of reach of sigmoid"}},
}

// TestFilesAsPeopleHaveThem runs each command line in the folder of the files.
func TestFilesAsPeopleHaveThem(t *testing.T) {
	t.Chdir("../../data/testdata/cases")
	used := map[string]bool{}
	for _, c := range cases {
		args := strings.Fields(c.args)
		used[args[1]] = true
		r := command(args...)
		if c.wrong != "" {
			if r.status != 2 || r.out != "" || !strings.Contains(r.err, c.wrong) {
				t.Errorf("backstep %s: status %d, %s, want %s", c.args, r.status, r.err, c.wrong)
			}
			continue
		}
		for _, says := range c.says {
			if r.status != 0 || !strings.Contains(r.out, says) {
				t.Errorf("backstep %s: status %d, %s%s\nwant %s", c.args, r.status, r.err, r.out, says)
			}
		}
	}
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !used[f.Name()] {
			t.Errorf("nothing is done with %s", f.Name())
		}
	}
}
