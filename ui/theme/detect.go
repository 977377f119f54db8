package theme

import (
	"strconv"
	"strings"
)

// Detect reports whether the terminal's background is dark, as far as the
// environment tells: COLORFGBG, which some terminals set, ends in the number of
// its colour among the sixteen. Without that, or where it makes no sense, the
// background is taken to be dark, as most are. The terminal is not asked, for
// not every one answers.
func Detect(env func(string) string) (dark bool) {
	fields := strings.Split(env("COLORFGBG"), ";")
	background, err := strconv.Atoi(fields[len(fields)-1])
	if err != nil || len(fields) < 2 || background < 0 || background > 15 {
		return true
	}
	const white, brightBlack = 7, 8
	return background < white || background == brightBlack
}
