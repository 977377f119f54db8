package data_test

import (
	"strings"
	"testing"

	"backstep/data"
)

func checksum(t *testing.T, text string, o data.CSVOptions) string {
	t.Helper()
	s, err := data.ReadCSV(strings.NewReader(text), "a.csv", o)
	if err != nil {
		t.Fatal(err)
	}
	sum := s.Checksum()
	if !data.IsChecksum(sum) {
		t.Fatalf("%q is no checksum", sum)
	}
	return sum
}

func TestTheChecksumIsOfTheNumbers(t *testing.T) {
	features := data.CSVOptions{Features: []string{"x", "z"}, Targets: []string{"y"}}
	numbers := checksum(t, "x,z,y\n1,2,0\n2,3.5,1\n3,1,0\n", features)
	words := checksum(t, "x,z,y\n1,2,no\n2,3.5,yes\n3,1,no\n", features)
	for _, c := range []struct {
		name, text string
		of         string // the checksum to compare with
		same       bool
	}{
		{"other line ends and spaces", "x,z,y\r\n1, 2,0\r\n2,3.5,1\r\n3,1,0", numbers, true},
		{"numbers written otherwise", "x;z;y\n1.0;2e0;0\n+2;35e-1;1.0\n3;1;0\n", numbers, true},
		{"columns in another order, and more of them", "y,q,z,x\n0,?,2,1\n1,?,3.5,2\n0,?,1,3\n", numbers, true},
		{"values of two columns exchanged", "x,z,y\n2,1,0\n3.5,2,1\n1,3,0\n", numbers, false},
		{"rows in another order", "x,z,y\n2,3.5,1\n1,2,0\n3,1,0\n", numbers, false},
		{"one value", "x,z,y\n1,2,0\n2,3.5000000000000004,1\n3,1,0\n", numbers, false},
		{"one target", "x,z,y\n1,2,0\n2,3.5,1\n3,1,1\n", numbers, false},
		{"a row less", "x,z,y\n1,2,0\n2,3.5,1\n", numbers, false},
		{"words for classes", "x,z,y\n1,2,no\n2,3.5,yes\n3,1,no\n", numbers, false},
		{"the same words", "x,z,y\n1,2,\"no\"\n2,3.5,yes\n3,1,no\n", words, true},
		{"other words", "x,z,y\n1,2,no\n2,3.5,yea\n3,1,no\n", words, false},
	} {
		if got := checksum(t, c.text, features); (got == c.of) != c.same {
			t.Errorf("%s: the same is %t, want %t", c.name, got == c.of, c.same)
		}
	}
	asked := features
	asked.Classes = true
	if got := checksum(t, "x,z,y\n1,2,0\n2,3.5,1\n3,1,0\n", asked); got != numbers {
		t.Error("numbers taken as classes have another checksum")
	}
}

func TestIsChecksum(t *testing.T) {
	right := "sha256:" + strings.Repeat("0a", 32)
	for text, want := range map[string]bool{
		right: true, "": false, "sha256:": false, right[:len(right)-1]: false, right + "00": false,
		strings.ToUpper(right): false, "sha256:" + strings.Repeat("0A", 32): false, right[7:]: false,
	} {
		if got := data.IsChecksum(text); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
