package cli

import (
	"os"
	"runtime/debug"
	"strings"
	"testing"
)

func TestABuildSaysWhatItIsOf(t *testing.T) {
	vcs := func(modified string) *debug.BuildInfo {
		return &debug.BuildInfo{Settings: []debug.BuildSetting{
			{Key: "vcs.revision", Value: "0123456789abcdef0123"}, {Key: "vcs.modified", Value: modified},
		}}
	}
	for _, c := range []struct {
		release, commit, date string
		info                  *debug.BuildInfo
		want                  string
	}{
		{"", "", "", nil, sourceVersion + ", built from source"},
		{"", "", "", &debug.BuildInfo{}, sourceVersion + ", built from source"},
		{"", "", "", vcs("false"), sourceVersion + ", built from source, commit 0123456789ab"},
		{"", "", "", vcs("true"), sourceVersion + ", built from source, commit 0123456789ab with changes"},
		{"1.2.3", "abc1234", "2025-06-01", vcs("true"), "1.2.3, commit abc1234, 2025-06-01"},
		{"1.2.3", "", "", nil, "1.2.3"},
	} {
		if got := describeBuild(c.release, c.commit, c.date, c.info); got != c.want {
			t.Errorf("%q %q %q %+v: %q, want %q", c.release, c.commit, c.date, c.info, got, c.want)
		}
	}
	if text := ok(t, "--version"); !strings.HasPrefix(text, "backstep version "+sourceVersion+", built from source") {
		t.Errorf("--version prints %q", text)
	}
}

// TestTheReadmeBuildsAStaticRelease checks the command that builds a release. Without cgo
// nothing is linked to the system's libraries.
func TestTheReadmeBuildsAStaticRelease(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, command, found := strings.Cut(string(text), "    CGO_ENABLED=0 go build")
	if !found {
		t.Fatal("the README has no command for a static build")
	}
	command, _, _ = strings.Cut(command, "\n\n")
	for _, part := range []string{"-trimpath", "-X backstep/ui/cli.release=", "-X backstep/ui/cli.commit=", "-X backstep/ui/cli.date="} {
		if !strings.Contains(command, part) {
			t.Errorf("the command has no %s:%s", part, command)
		}
	}
}
