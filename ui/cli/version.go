package cli

import (
	"runtime/debug"
	"strings"
)

// sourceVersion is the version of this source, or the next one.
const sourceVersion = "0.1.0"

// The version, commit and date of a release build. The README has the command that sets
// them.
//
//nolint:gochecknoglobals // The linker's -X can set nothing but variables of a package.
var release, commit, date string

// version returns which release this is, or that it was built from source.
func version() string {
	info, _ := debug.ReadBuildInfo()
	return describeBuild(release, commit, date, info)
}

// describeBuild returns a release with its commit and date, or says that the program was
// built from source, with the commit if the build has it.
func describeBuild(release, commit, date string, info *debug.BuildInfo) string {
	if release == "" {
		return strings.Join(append([]string{sourceVersion, "built from source"}, revision(info)...), ", ")
	}
	text := release
	if commit != "" {
		text += ", commit " + commit
	}
	if date != "" {
		text += ", " + date
	}
	return text
}

// revision returns the commit that was built, if info has it.
func revision(info *debug.BuildInfo) []string {
	if info == nil {
		return nil
	}
	hash, changed := "", ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			const enough = 12 // digits to tell commits apart by
			hash = s.Value[:min(enough, len(s.Value))]
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = " with changes"
		}
	}
	if hash == "" {
		return nil
	}
	return []string{"commit " + hash + changed}
}
