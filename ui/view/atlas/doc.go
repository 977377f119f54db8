// Package atlas is the mode that shows every activation and every loss with its slope, and
// where the selected unit and sample are on each.
package atlas
